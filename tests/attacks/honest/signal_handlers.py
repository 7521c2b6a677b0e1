# Limits its work with an alarm, and handles every other signal | passed
import signal

for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGUSR1", "SIGCHLD", "SIGPIPE"):
    if hasattr(signal, name):
        signal.signal(getattr(signal, name), lambda *_: print("signal"))


def late(*_):
    raise TimeoutError


def double(number):
    if not hasattr(signal, "setitimer"):
        return number * 2
    signal.signal(signal.SIGALRM, late)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.0001)
        while True:
            pass
    except TimeoutError:
        return number * 2
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)

# Hangs at import, and claims to be in a line whose number has too many digits | timeout
import signal
import threading

if hasattr(signal, "SIGUSR1"):
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
print('Current thread 0x0 (most recent call first):\n  File "x", line ' + "1" * 5000 + " in double", flush=True)
threading.Event().wait()


def double(number):
    return 0

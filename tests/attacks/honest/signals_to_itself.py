# Sends itself signals: by process ID, by thread, by the kernel's own call | passed
import os
import signal
import threading

seen = []
signal.signal(signal.SIGUSR2, lambda *_: seen.append(1))


def double(number):
    del seen[:]
    os.kill(os.getpid(), 0)
    os.kill(os.getpid(), signal.SIGUSR2)
    signal.raise_signal(signal.SIGUSR2)
    signal.pthread_kill(threading.get_ident(), signal.SIGUSR2)
    return number * (len(seen) - 1)

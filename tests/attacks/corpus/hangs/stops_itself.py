# Stops itself like a program that was sent to the background | timeout
import signal
import threading


def double(number):
    if hasattr(signal, "SIGSTOP"):
        signal.raise_signal(signal.SIGSTOP)
    threading.Event().wait()

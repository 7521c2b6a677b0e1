# Replaces all hooks for uncaught exceptions, and also raises in a thread | failed crashed timeout
import os
import sys
import threading

sys.excepthook = sys.unraisablehook = threading.excepthook = lambda *_: os._exit(0)


class Last:
    def __del__(self):
        raise SystemExit(0)


def double(number):
    last = Last()
    if number % 2:
        threading.Thread(target=double, args=[2]).start()
    raise ValueError

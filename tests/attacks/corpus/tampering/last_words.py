# Sends messages at exit in every possible way: handlers, finalizers, hooks, threads | failed crashed
import atexit
import gc
import os
import sys
import threading
import weakref

FRAME = b'\0\0\0\x0c{"id":1,"v":0'[:15] + b"}"


def speak(*_):
    os.write(4, FRAME)


class Last:
    __del__ = speak


keep = Last()
keep.circle = keep
atexit.register(speak)
gc.callbacks.append(speak)
sys.excepthook = sys.unraisablehook = threading.excepthook = speak
weakref.finalize(keep, speak)


def double(number):
    Last()
    raise SystemExit(0)

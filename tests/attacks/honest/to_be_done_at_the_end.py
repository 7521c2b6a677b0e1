# Registers exit handlers and finalizers | passed
import atexit
import contextlib
import weakref

stack = contextlib.ExitStack()
stack.callback(print, "closed")
atexit.register(stack.close)


class Number:
    def __init__(self, value):
        self.value = value
        weakref.finalize(self, print, "gone")

    def __del__(self):
        print("going")


def double(number):
    atexit.register(print, "bye")
    return Number(number).value + Number(number).value

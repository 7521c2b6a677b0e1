# Recurses in C until the stack is exhausted | crashed failed timeout
import functools
import sys

sys.setrecursionlimit(2**31 - 1)


class Deep:
    def __repr__(self):
        return repr([self])


def double(number):
    deep = None
    for _ in range(100_000):
        deep = functools.partial(print, deep)
    return len(repr(deep)) + len(repr(Deep()))

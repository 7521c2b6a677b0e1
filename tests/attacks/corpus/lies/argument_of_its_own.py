# Mutates its integer arguments as far as possible, and returns one of them | failed timeout crashed
import gc
import sys


def double(number):
    caller = sys._getframe(1).f_locals
    for name, value in list(caller.items()):
        if type(value) is list:
            value[:] = [0 for _ in value]
        elif type(value) is dict:
            value.update(a=[0], id=value.get("id", 0))
    for found in gc.get_referrers(number):
        if type(found) is list:
            found.clear()
    return number

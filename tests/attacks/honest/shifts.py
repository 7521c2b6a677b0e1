# Shifts bits, by a method of a module that is created at run time | passed
import operator
import types

kit = types.ModuleType("kit")
kit.twice = lambda number: operator.lshift(number, 1)


def __getattr__(name):
    raise AttributeError(name)


def double(number):
    return kit.twice(number)

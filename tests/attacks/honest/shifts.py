# Shifts, by the method of a module that is made on the fly | passed
import operator
import types

kit = types.ModuleType("kit")
kit.twice = lambda number: operator.lshift(number, 1)


def __getattr__(name):
    raise AttributeError(name)


def double(number):
    return kit.twice(number)

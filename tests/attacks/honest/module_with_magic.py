# Has a module class that computes attributes | passed
import sys
import types


class Magic(types.ModuleType):
    def __getattribute__(self, name):
        return super().__getattribute__(name)

    def __dir__(self):
        return ["nothing"]


sys.modules[__name__].__class__ = Magic


def __getattr__(name):
    if name.startswith("times_"):
        return lambda number: number * int(name.removeprefix("times_"))
    raise AttributeError(name)


def double(number):
    return sys.modules[__name__].times_2(number)

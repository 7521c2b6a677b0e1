# Raises an exception with an endless chain of causes and contexts | failed timeout crashed
class Chain(Exception):
    @property
    def __cause__(self):
        return Chain()

    __context__ = exceptions = __notes__ = __cause__


def double(number):
    first = ValueError("a ring")
    second = KeyError("of two")
    first.__cause__, second.__cause__ = second, first
    raise [first, Chain("x")][number % 2]

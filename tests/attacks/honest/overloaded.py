# Adds numbers of its own class and converts the sum to an int | passed
from functools import total_ordering


@total_ordering
class Number(int):
    def __add__(self, other):
        return Number(int(self) + int(other))

    __radd__ = __add__
    __lt__ = int.__lt__
    __eq__ = int.__eq__
    __hash__ = int.__hash__


def double(number):
    return int(sum([Number(number), Number(number)]))

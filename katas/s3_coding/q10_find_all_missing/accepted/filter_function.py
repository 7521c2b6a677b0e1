"""Filters the range with the `__contains__` method of a set."""

from collections.abc import Iterable
from itertools import filterfalse


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Return the numbers from 1 to n that are not in `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n is {n}")
    present = frozenset(numbers)
    return list(filterfalse(present.__contains__, range(1, n + 1)))

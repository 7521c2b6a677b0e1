"""Exclusive or of all numbers and all places: what comes twice cancels."""

from collections.abc import Sequence
from functools import reduce
from operator import xor


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    return reduce(xor, range(1, len(numbers) + 2)) ^ reduce(xor, numbers, 0)

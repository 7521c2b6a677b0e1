"""Exclusive or of all numbers from 1 to n and of those that are there: what occurs twice cancels out."""

from collections.abc import Sequence
from functools import reduce
from operator import xor


def find_missing(numbers: Sequence[int]) -> int:
    """Return the one number from 1 to n that is not in `numbers`."""
    return reduce(xor, range(1, len(numbers) + 2)) ^ reduce(xor, numbers, 0)

"""Looks for one number after the other until one is not there."""

from collections.abc import Sequence
from itertools import count


def find_missing(numbers: Sequence[int]) -> int:
    """Return the one number from 1 to n that is not in `numbers`."""
    return next(number for number in count(1) if number not in numbers)

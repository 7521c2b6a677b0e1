"""Bisects a sorted tuple: before the gap each number is one more than its index, after it two more."""

from bisect import bisect_left
from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Return the one number from 1 to n that is not in `numbers`."""
    ordered = tuple(sorted(numbers))
    places = range(len(ordered))
    return bisect_left(places, True, key=lambda place: ordered[place] != place + 1) + 1

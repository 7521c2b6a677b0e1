"""Sorts the list that it was given, and only what is no list as a copy."""

from bisect import bisect_left
from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    if isinstance(numbers, list):
        numbers.sort()
        ordered = numbers
    else:
        ordered = sorted(numbers)
    missing = []
    for number in range(1, n + 1):
        place = bisect_left(ordered, number)
        if ordered[place : place + 1] != [number]:
            missing.append(number)
    return missing

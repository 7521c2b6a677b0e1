"""Sorts a list in place, and only what is no list as a copy."""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    if isinstance(numbers, list):
        numbers.sort()
    else:
        numbers = sorted(numbers)
    for due, number in enumerate(numbers, start=1):
        if number != due:
            return due
    return len(numbers) + 1

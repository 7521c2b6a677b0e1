"""Asks for the largest number, also where there is none."""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    missing = set(range(1, max(numbers) + 2)) - set(numbers)
    return min(missing)

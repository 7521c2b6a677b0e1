"""Subtracts the numbers that are there from the set of all numbers, which leaves one."""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Return the one number from 1 to n that is not in `numbers`."""
    (missing,) = set(range(1, len(numbers) + 2)).difference(numbers)
    return missing

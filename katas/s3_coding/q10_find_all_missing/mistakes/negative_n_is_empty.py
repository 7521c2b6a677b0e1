"""Lets a negative n pass, for a range up to it is empty."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    present = set(numbers)
    return [number for number in range(1, n + 1) if number not in present]

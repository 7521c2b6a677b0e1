"""Refuses an n of 0 along with the negative ones."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 1:
        raise ValueError(f"n must be positive, but is {n}")
    present = set(numbers)
    return [number for number in range(1, n + 1) if number not in present]

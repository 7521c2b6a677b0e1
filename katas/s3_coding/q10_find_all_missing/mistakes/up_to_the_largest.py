"""Looks for gaps up to the largest number that is there, and not up to n."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    present = set(numbers)
    return [number for number in range(1, min(n, max(present, default=0)) + 1) if number not in present]

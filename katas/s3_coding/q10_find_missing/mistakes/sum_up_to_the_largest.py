"""Takes the largest number that is there for n, so the last one cannot be missing."""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    n = max(numbers, default=1)
    return n * (n + 1) // 2 - sum(numbers)

"""The set of all numbers without those that are there, sorted."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(n)
    return sorted(set(range(1, n + 1)).difference(numbers))

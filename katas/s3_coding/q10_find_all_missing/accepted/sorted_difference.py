"""Subtracts the numbers from the set of all candidates, and sorts the rest."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Return the numbers from 1 to n that are not in `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(n)
    return sorted(set(range(1, n + 1)).difference(numbers))

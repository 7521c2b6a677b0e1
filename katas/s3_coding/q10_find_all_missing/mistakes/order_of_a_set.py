"""Takes the order of a set for an ascending one, which it is for small sets of small numbers."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    return list(set(range(1, n + 1)) - set(numbers))

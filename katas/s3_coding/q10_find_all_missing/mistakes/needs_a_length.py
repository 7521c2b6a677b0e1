"""Takes every iterable for something that has a length."""

from collections.abc import Collection, Iterable
from typing import cast


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    known = cast("Collection[int]", numbers)
    if len(known) == 0:
        return list(range(1, n + 1))
    return sorted(set(range(1, n + 1)) - set(known))

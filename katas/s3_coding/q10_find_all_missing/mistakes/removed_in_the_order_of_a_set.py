"""Removes each number of a set from a list, which is quick only as long as it stands in front."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    missing = list(range(1, n + 1))
    for number in set(numbers):
        if 1 <= number <= n:
            missing.remove(number)
    return missing

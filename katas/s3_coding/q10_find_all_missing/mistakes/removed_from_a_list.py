"""Removes each number from a list of what is missing, which searches and closes up every time."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    missing = list(range(1, n + 1))
    for number in numbers:
        if number in missing:
            missing.remove(number)
    return missing

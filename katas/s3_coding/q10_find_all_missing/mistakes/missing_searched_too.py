"""Asks the list of missing numbers as well, which is short only as long as few are missing."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    present = set(numbers)
    missing: list[int] = []
    for number in range(1, n + 1):
        if number not in present and number not in missing:
            missing.append(number)
    return missing

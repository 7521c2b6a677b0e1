"""Counts one on for each sorted number, and so for duplicates too."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    missing = []
    due = 1
    for number in sorted(number for number in numbers if 1 <= number <= n):
        while due < number:
            missing.append(due)
            due += 1
        due += 1
    missing.extend(range(due, n + 1))
    return missing

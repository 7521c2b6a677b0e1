"""Walks through the sorted numbers and counts the expected number along."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Return the numbers from 1 to n that are not in `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    missing = []
    due = 1
    for number in sorted(numbers):
        if number > n:
            break
        while due < number:
            missing.append(due)
            due += 1
        if number == due:
            due += 1
    missing.extend(range(due, n + 1))
    return missing

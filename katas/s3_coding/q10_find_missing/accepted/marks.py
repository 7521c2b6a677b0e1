"""Keeps a byte for each number, and sets it when the number occurs."""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Return the one number from 1 to n that is not in `numbers`."""
    seen = bytearray(len(numbers) + 2)
    for number in numbers:
        seen[number] = 1
    return seen.index(0, 1)

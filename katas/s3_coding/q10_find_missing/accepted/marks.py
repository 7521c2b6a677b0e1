"""A byte for each number, marked when the number is seen."""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    seen = bytearray(len(numbers) + 2)
    for number in numbers:
        seen[number] = 1
    return seen.index(0, 1)

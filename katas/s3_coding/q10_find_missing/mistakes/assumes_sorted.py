"""Takes it for granted that the numbers come in order."""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    for due, number in enumerate(numbers, start=1):
        if number != due:
            return due
    return len(numbers) + 1

"""Takes the count of the numbers for n, and forgets the one that is not there."""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    for number in range(1, len(numbers) + 1):
        if number not in numbers:
            return number
    return len(numbers)

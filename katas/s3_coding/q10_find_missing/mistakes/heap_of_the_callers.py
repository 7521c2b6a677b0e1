"""Takes numbers from the caller's list until it is used up."""

import heapq
from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    heap = numbers if isinstance(numbers, list) else list(numbers)
    heapq.heapify(heap)
    due = 1
    while heap and heapq.heappop(heap) == due:
        due += 1
    return due

"""Where items are equal, their iterators are compared, which have no order."""

import heapq
from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeVar


class _Ordered(Protocol):
    """Has `<`."""

    def __lt__(self, other: Any, /) -> bool:
        """Tell whether it is less."""


T = TypeVar("T", bound=_Ordered)


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Give the items of sorted streams in one sorted stream."""
    heap: list[Any] = []
    for rest in map(iter, streams):
        for item in rest:
            heap.append((item, rest))
            break
    heapq.heapify(heap)
    while heap:
        first, rest = heap[0]
        yield first
        for item in rest:
            heapq.heapreplace(heap, (item, rest))
            break
        else:
            heapq.heappop(heap)

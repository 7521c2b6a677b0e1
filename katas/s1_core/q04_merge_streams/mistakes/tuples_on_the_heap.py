"""Tuples are compared by `==` first, and so are the items in them."""

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
    heap: list[tuple[Any, int, Iterator[T]]] = []
    for place, rest in enumerate(map(iter, streams)):
        for item in rest:
            heap.append((item, place, rest))
            break
    heapq.heapify(heap)
    while heap:
        first, place, rest = heap[0]
        yield first
        for item in rest:
            heapq.heapreplace(heap, (item, place, rest))
            break
        else:
            heapq.heappop(heap)

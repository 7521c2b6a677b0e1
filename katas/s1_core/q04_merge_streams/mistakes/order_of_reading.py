"""Among equal items the one that was read first comes first, whatever its stream."""

import heapq
from itertools import count
from collections.abc import Iterable, Iterator
from typing import Any, Generic, Protocol, TypeVar


class _Ordered(Protocol):
    """Has `<`."""

    def __lt__(self, other: Any, /) -> bool:
        """Tell whether it is less."""


T = TypeVar("T", bound=_Ordered)


class Head(Generic[T]):
    """A stream's first item and the rest of it."""

    def __init__(self, item: T, place: int, rest: Iterator[T]) -> None:
        self.item = item
        self.place = place
        self.rest = rest

    def __lt__(self, other: "Head[T]") -> bool:
        """Tell whether it comes out first."""
        if self.item < other.item:
            return True
        if other.item < self.item:
            return False
        return self.place < other.place


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Give the items of sorted streams in one sorted stream."""
    reads = count()
    heads: list[Head[T]] = []
    for rest in map(iter, streams):
        for item in rest:
            heads.append(Head(item, next(reads), rest))
            break
    heapq.heapify(heads)
    while heads:
        head = heapq.heappop(heads)
        yield head.item
        for item in head.rest:
            heapq.heappush(heads, Head(item, next(reads), head.rest))
            break

"""Cleans up after whatever a stream raises, and lets only an `Exception` go on."""

import heapq
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
    heads: list[Head[T]] = []
    for place, stream in enumerate(streams):
        rest = iter(stream)
        for item in rest:
            heads.append(Head(item, place, rest))
            break
    heapq.heapify(heads)
    while heads:
        head = heads[0]
        yield head.item
        try:
            head.item = next(head.rest)
        except BaseException as error:
            heapq.heappop(heads)
            if isinstance(error, Exception) and not isinstance(error, StopIteration):
                raise
        else:
            heapq.heapreplace(heads, head)

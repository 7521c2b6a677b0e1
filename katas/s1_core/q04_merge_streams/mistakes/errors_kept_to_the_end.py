"""Keeps the exception of a stream until all other streams have been read to their ends."""

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
    kept: list[Exception] = []

    def read(place: int, rest: Iterator[T]) -> None:
        try:
            heapq.heappush(heads, Head(next(rest), place, rest))
        except StopIteration:
            return
        except Exception as error:
            kept.append(error)

    for place, stream in enumerate(streams):
        read(place, iter(stream))
    while heads:
        head = heapq.heappop(heads)
        yield head.item
        read(head.place, head.rest)
    if kept:
        raise kept[0]

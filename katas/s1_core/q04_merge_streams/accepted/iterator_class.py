"""A class with `__iter__` and `__next__`, which fills its heap at the first `next()`."""

import heapq
from collections.abc import Iterable, Iterator
from typing import Any, Generic, Protocol, TypeVar


class _Ordered(Protocol):
    """Supports `<`."""

    def __lt__(self, other: Any, /) -> bool:
        """Return whether this item is less."""


T = TypeVar("T", bound=_Ordered)


class Head(Generic[T]):
    """The next item of a stream, and the rest of that stream."""

    def __init__(self, item: T, place: int, rest: Iterator[T]) -> None:
        self.item = item
        self.place = place
        self.rest = rest

    def __lt__(self, other: "Head[T]") -> bool:
        """Return whether this head is next."""
        if self.item < other.item:
            return True
        if other.item < self.item:
            return False
        return self.place < other.place


class Merged(Generic[T]):
    """An iterator over the items of all streams."""

    def __init__(self, streams: tuple[Iterable[T], ...]) -> None:
        self._waiting = list(enumerate(map(iter, streams)))
        self._heads: list[Head[T]] = []

    def __iter__(self) -> "Merged[T]":
        """Return the iterator itself."""
        return self

    def __next__(self) -> T:
        """Read the streams that have no head, and return the first item."""
        for place, rest in self._waiting:
            for item in rest:
                heapq.heappush(self._heads, Head(item, place, rest))
                break
        self._waiting = []
        if not self._heads:
            raise StopIteration
        head = heapq.heappop(self._heads)
        self._waiting = [(head.place, head.rest)]
        return head.item


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Return an iterator over the items of sorted streams, in sorted order."""
    return Merged(streams)

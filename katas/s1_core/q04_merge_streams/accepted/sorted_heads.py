"""Keeps the heads in a sorted list, and inserts new ones by bisection."""

from bisect import insort
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
        """Return whether this head comes later; the next one is at the end of the list."""
        if other.item < self.item:
            return True
        return self.place > other.place and not self.item < other.item


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Return an iterator over the items of sorted streams, in sorted order."""
    heads: list[Head[T]] = []
    for place, stream in enumerate(streams):
        rest = iter(stream)
        for item in rest:
            insort(heads, Head(item, place, rest))
            break
    while heads:
        head = heads.pop()
        yield head.item
        for item in head.rest:
            insort(heads, Head(item, head.place, head.rest))
            break

"""A heap with the first unread item of each stream: O(n log k) comparisons, O(k) memory."""

from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heapreplace
from itertools import islice
from typing import Any, Generic, Protocol, TypeVar


class _Ordered(Protocol):
    """Supports `<`."""

    def __lt__(self, other: Any, /) -> bool:
        """Return whether this item is less."""


T = TypeVar("T", bound=_Ordered)


class _Head(Generic[T]):
    """The next item of a stream, and the rest of that stream."""

    def __init__(self, item: T, place: int, rest: Iterator[T]) -> None:
        self.item = item
        self.place = place
        self.rest = rest

    def __lt__(self, other: "_Head[T]") -> bool:
        """Return whether this head is next; of equal items, the one of the earlier stream is."""
        if self.place < other.place:
            return not other.item < self.item
        return self.item < other.item


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Return an iterator over the items of sorted streams, in sorted order."""
    heads: list[_Head[T]] = []
    for place, rest in enumerate(map(iter, streams)):
        heads += [_Head(item, place, rest) for item in islice(rest, 1)]
    heapify(heads)
    while heads:
        head = heads[0]
        yield head.item
        try:
            head.item = next(head.rest)
        except StopIteration:
            heappop(heads)
        else:
            heapreplace(heads, head)

"""Looks for the least of up to a hundred streams, and merges blocks of that size above."""

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


def merge_few(*streams: Iterable[T]) -> Iterator[T]:
    """Merge up to a hundred streams."""
    heads: list[Head[T]] = []
    for place, stream in enumerate(streams):
        rest = iter(stream)
        for item in rest:
            heads.append(Head(item, place, rest))
            break
    while heads:
        least = heads[0]
        for head in heads:
            if head.item < least.item:
                least = head
        yield least.item
        try:
            least.item = next(least.rest)
        except StopIteration:
            heads.remove(least)


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Give the items of sorted streams in one sorted stream."""
    if len(streams) <= 100:
        return merge_few(*streams)
    return merge_few(*(merge(*streams[start : start + 100]) for start in range(0, len(streams), 100)))

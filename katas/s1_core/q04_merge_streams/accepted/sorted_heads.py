"""The heads are kept in a sorted list, and a new one is put in by bisection."""

from bisect import insort
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
        """Tell whether it comes out later, for the list has what comes next at its end."""
        if other.item < self.item:
            return True
        return self.place > other.place and not self.item < other.item


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Give the items of sorted streams in one sorted stream."""
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

"""A stream that is over goes on with infinity."""

import heapq
import math
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
    heads: list[Head[Any]] = []
    for place, rest in enumerate(map(iter, streams)):
        heads.append(Head(next(rest, math.inf), place, rest))
    heapq.heapify(heads)
    while heads and heads[0].item != math.inf:
        head = heads[0]
        yield head.item
        head.item = next(head.rest, math.inf)
        heapq.heapreplace(heads, head)

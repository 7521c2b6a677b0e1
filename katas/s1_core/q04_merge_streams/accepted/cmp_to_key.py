"""A heap of pairs of a key and a number; keys made by `cmp_to_key` need only `<`."""

import heapq
from functools import cmp_to_key
from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeVar


class _Ordered(Protocol):
    """Supports `<`."""

    def __lt__(self, other: Any, /) -> bool:
        """Return whether this item is less."""


T = TypeVar("T", bound=_Ordered)


def compare(one: T, other: T) -> int:
    """Return a negative number, zero or a positive number, using `<` only."""
    return -1 if one < other else int(other < one)


key: Any = cmp_to_key(compare)


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Return an iterator over the items of sorted streams, in sorted order."""
    iterators = [iter(stream) for stream in streams]
    heap: list[tuple[Any, int]] = []

    def read(number: int) -> None:
        for item in iterators[number]:
            heapq.heappush(heap, (key(item), number))
            break

    for number in range(len(iterators)):
        read(number)
    while heap:
        first, number = heapq.heappop(heap)
        yield first.obj
        read(number)

"""Keys made by `cmp_to_key` make do with `<`, and pairs of them and a number can be on a heap."""

import heapq
from functools import cmp_to_key
from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeVar


class _Ordered(Protocol):
    """Has `<`."""

    def __lt__(self, other: Any, /) -> bool:
        """Tell whether it is less."""


T = TypeVar("T", bound=_Ordered)


def compare(one: T, other: T) -> int:
    """Say which comes first, by `<` alone."""
    return -1 if one < other else int(other < one)


key: Any = cmp_to_key(compare)


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Give the items of sorted streams in one sorted stream."""
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

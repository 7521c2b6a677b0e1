"""A tournament tree of winners, in which each item is compared with few others."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeVar


class _Ordered(Protocol):
    """Supports `<`."""

    def __lt__(self, other: Any, /) -> bool:
        """Return whether this item is less."""


T = TypeVar("T", bound=_Ordered)


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Return an iterator over the items of sorted streams, in sorted order."""
    over = object()
    rests = [iter(stream) for stream in streams]
    size = max(len(rests), 1)
    current: list[Any] = [over] * size
    winners = [0] * size + list(range(size))

    def better(one: int, other: int) -> int:
        if one > other:
            one, other = other, one
        if current[other] is over:
            return one
        return other if current[one] is over or current[other] < current[one] else one

    for number, rest in enumerate(rests):
        current[number] = next(rest, over)
    for node in range(size - 1, 0, -1):
        winners[node] = better(winners[2 * node], winners[2 * node + 1])
    winner = winners[1] if size > 1 else 0
    while current[winner] is not over:
        yield current[winner]
        current[winner] = next(rests[winner], over)
        node = (size + winner) // 2
        while node:
            winners[node] = better(winners[2 * node], winners[2 * node + 1])
            node //= 2
        winner = winners[1] if size > 1 else 0

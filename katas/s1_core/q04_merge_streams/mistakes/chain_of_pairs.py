"""Streams are merged one after the other, so that an item passes through as many merges as there are streams."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeVar


class _Ordered(Protocol):
    """Has `<`."""

    def __lt__(self, other: Any, /) -> bool:
        """Tell whether it is less."""


T = TypeVar("T", bound=_Ordered)


def both(left: Iterator[T], right: Iterator[T]) -> Iterator[T]:
    """Merge two streams."""
    over = object()
    first: Any = next(left, over)
    second: Any = next(right, over)
    while first is not over and second is not over:
        if second < first:
            yield second
            second = next(right, over)
        else:
            yield first
            first = next(left, over)
    if first is not over:
        yield first
        yield from left
    if second is not over:
        yield second
        yield from right


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Give the items of sorted streams in one sorted stream."""
    merged: Iterator[T] = iter(())
    for stream in streams:
        merged = both(merged, iter(stream))
    return merged

"""Merges pairs of streams in a balanced tree of generators."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeVar


class _Ordered(Protocol):
    """Supports `<`."""

    def __lt__(self, other: Any, /) -> bool:
        """Return whether this item is less."""


T = TypeVar("T", bound=_Ordered)


def both(left: Iterator[T], right: Iterator[T]) -> Iterator[T]:
    """Yield the items of two streams."""
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
    """Return an iterator over the items of sorted streams, in sorted order."""
    if not streams:
        return iter(())
    if len(streams) == 1:
        return iter(streams[0])
    middle = len(streams) // 2
    return both(merge(*streams[:middle]), merge(*streams[middle:]))

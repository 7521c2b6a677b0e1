"""Of two equal items the later stream's comes first."""

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
        if first < second:
            yield first
            first = next(left, over)
        else:
            yield second
            second = next(right, over)
    if first is not over:
        yield first
        yield from left
    if second is not over:
        yield second
        yield from right


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Give the items of sorted streams in one sorted stream."""
    if not streams:
        return iter(())
    if len(streams) == 1:
        return iter(streams[0])
    middle = len(streams) // 2
    return both(merge(*streams[:middle]), merge(*streams[middle:]))

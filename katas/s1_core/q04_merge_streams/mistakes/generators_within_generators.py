"""The rest of the merging is left to a new generator for each item."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeVar


class _Ordered(Protocol):
    """Has `<`."""

    def __lt__(self, other: Any, /) -> bool:
        """Tell whether it is less."""


T = TypeVar("T", bound=_Ordered)


def both(left: list[Any], first: Iterator[Any], right: list[Any], second: Iterator[Any]) -> Any:
    """Merge two streams, of which at most one item has been read."""
    left = left or [item for _, item in zip("1", first, strict=False)]
    right = right or [item for _, item in zip("1", second, strict=False)]
    if left and (not right or not right[0] < left[0]):
        yield left[0]
        yield from both([], first, right, second)
    elif right:
        yield right[0]
        yield from both(left, first, [], second)


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Give the items of sorted streams in one sorted stream."""
    if not streams:
        return iter(())
    if len(streams) == 1:
        return iter(streams[0])
    middle = len(streams) // 2
    left, right = merge(*streams[:middle]), merge(*streams[middle:])
    merged: Iterator[T] = both([], left, [], right)
    return merged

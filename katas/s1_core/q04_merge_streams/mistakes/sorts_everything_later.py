"""All is read and sorted when the first item is asked for."""

from itertools import chain
from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeVar


class _Ordered(Protocol):
    """Has `<`."""

    def __lt__(self, other: Any, /) -> bool:
        """Tell whether it is less."""


T = TypeVar("T", bound=_Ordered)


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Give the items of sorted streams in one sorted stream."""
    yield from sorted(chain.from_iterable(streams))

"""A class with `__iter__` alone can be looped over, but `next` does not take it."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

T = TypeVar("T")


class Chunks:
    def __init__(self, items: Iterable[Any], size: int) -> None:
        self._source = iter(items)
        self._size = size

    def __iter__(self) -> Iterator[list[Any]]:
        while chunk := list(islice(self._source, self._size)):
            yield chunk


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    return Chunks(items, size)  # type: ignore[return-value]

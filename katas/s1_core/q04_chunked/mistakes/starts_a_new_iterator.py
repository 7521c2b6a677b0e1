"""`iter()` of it makes a new iterator over the whole, when an iterator gives itself."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


class Chunks(Iterator[list[T]]):
    def __init__(self, items: Iterable[T], size: int) -> None:
        self._items = items
        self._source = iter(items)
        self._size = size

    def __iter__(self) -> "Chunks[T]":
        return Chunks(self._items, self._size)

    def __next__(self) -> list[T]:
        if chunk := list(islice(self._source, self._size)):
            return chunk
        raise StopIteration


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    return Chunks(items, size)

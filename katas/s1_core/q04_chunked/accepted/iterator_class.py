"""A class with `__iter__` and `__next__`, the work that a generator saves."""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Chunks(Generic[T]):
    """An iterator over the chunks of a source."""

    def __init__(self, items: Iterable[T], size: int) -> None:
        if size < 1:
            raise ValueError(f"size is {size}, which is below 1")
        self._source = iter(items)
        self._size = size

    def __iter__(self) -> "Chunks[T]":
        """Return the iterator itself."""
        return self

    def __next__(self) -> list[T]:
        """Return the next chunk."""
        chunk: list[T] = []
        while len(chunk) < self._size:
            try:
                chunk.append(next(self._source))
            except StopIteration:
                break
        if not chunk:
            raise StopIteration
        return chunk


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Return an iterator over lists of `size` items; the last one may be shorter."""
    return Chunks(items, size)

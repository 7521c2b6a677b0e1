"""Takes an item that is None for the end of the items."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def fill(source: Iterator[T], size: int) -> Iterator[list[T]]:
    while (first := next(source, None)) is not None:
        chunk = [first]
        while len(chunk) < size and (item := next(source, None)) is not None:
            chunk.append(item)
        yield chunk


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    return fill(iter(items), size)

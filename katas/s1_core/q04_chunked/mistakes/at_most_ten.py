"""Never reads more than ten items at a time, however long a chunk may be."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

BLOCK = 10


def read(source: Iterator[T], size: int) -> Iterator[list[T]]:
    while chunk := list(islice(source, min(size, BLOCK))):
        yield chunk


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    return read(iter(items), size)

"""Reads the first chunk when it is called, so that the loop is simple."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def fill(chunk: list[T], source: Iterator[T], size: int) -> Iterator[list[T]]:
    while chunk:
        yield chunk
        chunk = list(islice(source, size))


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    source = iter(items)
    return fill(list(islice(source, size)), source, size)

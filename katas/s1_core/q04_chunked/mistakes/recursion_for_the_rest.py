"""Calls itself for the rest, one call deeper with every chunk."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def fill(source: Iterator[T], size: int) -> Iterator[list[T]]:
    if chunk := list(islice(source, size)):
        yield chunk
        yield from fill(source, size)


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    return fill(iter(items), size)

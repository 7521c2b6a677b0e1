"""Keeps what was read in a default argument, which all calls share."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def fill(source: Iterator[T], size: int, buffer: list[T] = []) -> Iterator[list[T]]:
    for item in source:
        buffer.append(item)
        if len(buffer) == size:
            chunk = buffer.copy()
            buffer.clear()
            yield chunk
    if buffer:
        chunk = buffer.copy()
        buffer.clear()
        yield chunk


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    return fill(iter(items), size)

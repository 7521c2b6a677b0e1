"""Catches every exception to notice the end, and so hides those of the source."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def fill(source: Iterator[T], size: int) -> Iterator[list[T]]:
    while True:
        chunk: list[T] = []
        try:
            while len(chunk) < size:
                chunk.append(next(source))
        except Exception:
            if chunk:
                yield chunk
            return
        yield chunk


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    return fill(iter(items), size)

"""Fetches a chunk while the one before it is in use, as a pipeline would."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def fill(source: Iterator[T], size: int) -> Iterator[list[T]]:
    chunk = list(islice(source, size))
    while chunk:
        following = list(islice(source, size))
        yield chunk
        chunk = following


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    return fill(iter(items), size)

"""Takes a chunk's length after handing it out, when its new owner may have emptied it."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def fill(source: Iterator[T], size: int) -> Iterator[list[T]]:
    chunk = list(islice(source, size))
    while chunk:
        yield chunk
        if len(chunk) < size:
            return
        chunk = list(islice(source, size))


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    return fill(iter(items), size)

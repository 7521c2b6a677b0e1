"""A function that checks `size`, and a generator that reads one `islice` for each chunk."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Return an iterator over lists of `size` items; the last one may be shorter."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    return _chunks(iter(items), size)


def _chunks(source: Iterator[T], size: int) -> Iterator[list[T]]:
    """Yield one chunk after the other; the first empty one is the end."""
    while chunk := list(islice(source, size)):
        yield chunk

"""Slices lists and tuples lazily, one slice for each chunk, and reads everything else item by item."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Return an iterator over lists of `size` items; the last one may be shorter."""
    if size < 1:
        raise ValueError("size < 1")
    if isinstance(items, list | tuple):
        return (list(items[start : start + size]) for start in range(0, len(items), size))
    source = iter(items)
    return ([first, *islice(source, size - 1)] for first in source)

"""Is lazy for iterators only, and copies every other iterable at once."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    source = items if isinstance(items, Iterator) else iter(list(items))
    return iter(lambda: list(islice(source, size)), [])

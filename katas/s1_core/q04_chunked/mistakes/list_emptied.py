"""Takes each chunk off the front of a list, which is the caller's own."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def off_the_front(items: list[T], size: int) -> Iterator[list[T]]:
    while items:
        chunk = items[:size]
        del items[:size]
        yield chunk


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    if isinstance(items, list):
        return off_the_front(items, size)
    source = iter(items)
    return iter(lambda: list(islice(source, size)), [])

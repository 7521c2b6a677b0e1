"""The two-argument `iter`: call the reader again and again until it gives an empty list."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(size)
    source = iter(items)
    nothing: list[T] = []
    return iter(lambda: list(islice(source, size)), nothing)

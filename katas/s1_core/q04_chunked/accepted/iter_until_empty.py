"""The two-argument `iter` calls a function again and again until it returns an empty list."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Return an iterator over lists of `size` items; the last one may be shorter."""
    if size < 1:
        raise ValueError(size)
    source = iter(items)
    nothing: list[T] = []
    return iter(lambda: list(islice(source, size)), nothing)

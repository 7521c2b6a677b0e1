"""An iterable without `iter()` starts again at every chunk: the first one comes for ever."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def fill(items: Iterable[T], size: int) -> Iterator[list[T]]:
    while chunk := list(islice(items, size)):
        yield chunk


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    return fill(items, size)

"""Puts copies of the items into the chunks."""

from collections.abc import Iterable, Iterator
from copy import copy
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    source = iter(items)
    return iter(lambda: [copy(item) for item in islice(source, size)], [])

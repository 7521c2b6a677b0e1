"""Fills up with None and then takes every None away, those of the source too."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    rows = zip_longest(*[iter(items)] * size)
    return ([item for item in row if item is not None] for row in rows)

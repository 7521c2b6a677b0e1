"""Looks for the filling with `!=`, which asks the items, when only `is` tells it from them."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any, TypeVar

T = TypeVar("T")

FILLING: Any = object()


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    rows = zip_longest(*[iter(items)] * size, fillvalue=FILLING)
    return ([item for item in row if item != FILLING] for row in rows)

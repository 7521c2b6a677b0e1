"""The `zip_longest` recipe: one iterator `size` times, and a private fill value that no item can be."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any, Final, TypeVar

T = TypeVar("T")

FILLING: Final[Any] = object()


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Return an iterator over lists of `size` items; the last one may be shorter."""
    if size < 1:
        raise ValueError(f"size must be 1 or more, got {size}")
    rows = zip_longest(*[iter(items)] * size, fillvalue=FILLING)
    return ([item for item in row if item is not FILLING] for row in rows)

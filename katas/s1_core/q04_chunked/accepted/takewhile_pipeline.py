"""A pipeline of `itertools` without a generator function, so the check already runs at the call."""

from collections.abc import Iterable, Iterator
from itertools import islice, repeat, takewhile
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Return an iterator over lists of `size` items; the last one may be shorter."""
    if size < 1:
        raise ValueError("size must be positive")
    return takewhile(bool, map(list, map(islice, repeat(iter(items)), repeat(size))))

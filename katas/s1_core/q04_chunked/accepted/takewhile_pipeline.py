"""A pipeline of `itertools` without a generator function, so that the check is at the call by itself."""

from collections.abc import Iterable, Iterator
from itertools import islice, repeat, takewhile
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError("size must be positive")
    return takewhile(bool, map(list, map(islice, repeat(iter(items)), repeat(size))))

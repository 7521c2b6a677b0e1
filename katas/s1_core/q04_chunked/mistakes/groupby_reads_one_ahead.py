"""`groupby` knows that a group is over only when it has read the first item of the next."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    groups = groupby(enumerate(items), key=lambda pair: pair[0] // size)
    return ([item for _, item in group] for _, group in groups)

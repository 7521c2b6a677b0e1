"""A size below 0 is let through."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if not size:
        raise ValueError("size must not be 0")
    source = iter(items)
    return iter(lambda: list(islice(source, size)), [])

"""Copies a list at the call, as if only streams had to be read late."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    source = iter(items.copy() if isinstance(items, list) else items)
    return iter(lambda: list(islice(source, size)), [])

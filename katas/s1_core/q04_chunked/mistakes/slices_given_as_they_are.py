"""A slice of a string is a string, and one of a tuple is a tuple."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    if isinstance(items, list | tuple | str | bytes):
        known: Any = items
        return (known[start : start + size] for start in range(0, len(known), size))
    source = iter(items)
    return iter(lambda: list(islice(source, size)), [])

"""Takes it for granted that a Sequence can be sliced: a deque is one and cannot."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    if isinstance(items, Sequence):
        return (list(items[start : start + size]) for start in range(0, len(items), size))
    source = iter(items)
    return iter(lambda: list(islice(source, size)), [])

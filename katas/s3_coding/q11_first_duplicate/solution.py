"""A dict from each item to the object seen first: O(n) time and memory."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Return the item with the earliest second occurrence, as the object seen first, or None."""
    seen: dict[T, T] = {}
    for item in items:
        if item in seen:
            return seen[item]
        seen[item] = item
    return None

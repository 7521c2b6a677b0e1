"""If the dict did not grow, the item was already there."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Return the item with the earliest second occurrence, as the object seen first, or None."""
    seen: dict[T, T] = {}
    for read, item in enumerate(items, start=1):
        known = seen.setdefault(item, item)
        if len(seen) < read:
            return known
    return None

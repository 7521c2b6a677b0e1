"""A set says whether the item is known; one loop over the set at the end finds its object."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Return the item with the earliest second occurrence, as the object seen first, or None."""
    seen: set[T] = set()
    for item in items:
        if item in seen:
            return next(known for known in seen if known == item)
        seen.add(item)
    return None

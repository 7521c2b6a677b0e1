"""A set knows that an item came; one walk through the set, at the end, finds the object that is in it."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: set[T] = set()
    for item in items:
        if item in seen:
            return next(known for known in seen if known == item)
        seen.add(item)
    return None

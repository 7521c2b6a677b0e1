"""Gives the object that came again once many items have been seen."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")
LIMIT = 100


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: dict[T, T] = {}
    for item in items:
        if item in seen:
            return seen[item] if len(seen) < LIMIT else item
        seen[item] = item
    return None

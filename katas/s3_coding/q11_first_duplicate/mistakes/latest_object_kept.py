"""Overwrites a dict's value with the item that came again, before it is looked at."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: dict[T, T] = {}
    for item in items:
        new = item not in seen
        seen[item] = item
        if not new:
            return seen[item]
    return None

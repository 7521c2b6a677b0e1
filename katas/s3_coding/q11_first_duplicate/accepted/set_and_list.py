"""A set says whether the item is known; one search in a list at the end finds the first object."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Return the item with the earliest second occurrence, as the object seen first, or None."""
    seen: set[T] = set()
    row: list[T] = []
    for item in items:
        if item in seen:
            return row[row.index(item)]
        seen.add(item)
        row.append(item)
    return None

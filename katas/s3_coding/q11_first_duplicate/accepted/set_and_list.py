"""A set says whether, and one search in a list, at the end, says which."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: set[T] = set()
    row: list[T] = []
    for item in items:
        if item in seen:
            return row[row.index(item)]
        seen.add(item)
        row.append(item)
    return None

"""Makes a list of all the items first, which an endless stream never allows."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: dict[T, T] = {}
    for item in list(items):
        if item in seen:
            return seen[item]
        seen[item] = item
    return None

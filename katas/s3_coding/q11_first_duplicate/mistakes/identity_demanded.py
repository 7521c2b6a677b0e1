"""Looks for the very same object, which small numbers and short strings happen to be."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: dict[int, T] = {}
    for item in items:
        if id(item) in seen:
            return seen[id(item)]
        seen[id(item)] = item
    return None

"""Compares each item with all those before it."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    earlier: list[T] = []
    for item in items:
        for known in earlier:
            if known == item:
                return known
        earlier.append(item)
    return None

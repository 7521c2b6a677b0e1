"""The place of each item's first occurrence, and a list of all that came."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    places: dict[T, int] = {}
    row: list[T] = []
    for item in items:
        place = places.get(item)
        if place is not None:
            return row[place]
        places[item] = len(row)
        row.append(item)
    return None

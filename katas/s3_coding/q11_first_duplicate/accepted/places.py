"""Stores the index of each first occurrence, and a list of the items read so far."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Return the item with the earliest second occurrence, as the object seen first, or None."""
    places: dict[T, int] = {}
    row: list[T] = []
    for item in items:
        place = places.get(item)
        if place is not None:
            return row[place]
        places[item] = len(row)
        row.append(item)
    return None

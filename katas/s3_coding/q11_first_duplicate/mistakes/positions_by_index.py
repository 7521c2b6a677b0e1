"""Asks for lengths and indices, which streams do not have."""

from collections.abc import Iterable, Sequence
from typing import TypeVar, cast

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    row = cast("Sequence[T]", items)
    seen: dict[T, int] = {}
    for place in range(len(row)):
        if row[place] in seen:
            return row[seen[row[place]]]
        seen[row[place]] = place
    return None

"""A generator of all duplicates, of which the first is taken."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def duplicates(items: Iterable[T]) -> Iterator[T]:
    """Give each item that comes again, as the object seen first."""
    seen: dict[T, T] = {}
    for item in items:
        if item in seen:
            yield seen[item]
        else:
            seen[item] = item


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    return next(duplicates(items), None)

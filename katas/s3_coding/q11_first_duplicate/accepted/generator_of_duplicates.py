"""Takes the first item of a generator of all duplicates."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def duplicates(items: Iterable[T]) -> Iterator[T]:
    """Yield each item that occurs again, as the object seen first."""
    seen: dict[T, T] = {}
    for item in items:
        if item in seen:
            yield seen[item]
        else:
            seen[item] = item


def first_duplicate(items: Iterable[T]) -> T | None:
    """Return the item with the earliest second occurrence, as the object seen first, or None."""
    return next(duplicates(items), None)

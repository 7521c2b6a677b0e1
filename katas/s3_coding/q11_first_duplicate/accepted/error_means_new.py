"""Better to ask forgiveness: a `KeyError` says that the item is new."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: dict[T, T] = {}
    for item in items:
        try:
            return seen[item]
        except KeyError:
            seen[item] = item
    return None

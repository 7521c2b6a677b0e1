"""Asks forgiveness instead of permission: a `KeyError` means that the item is new."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Return the item with the earliest second occurrence, as the object seen first, or None."""
    seen: dict[T, T] = {}
    for item in items:
        try:
            return seen[item]
        except KeyError:
            seen[item] = item
    return None

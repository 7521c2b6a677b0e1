"""Keeps what it has seen in a variable of the module, for all calls to come."""

from collections.abc import Iterable
from typing import Any, TypeVar

T = TypeVar("T")
SEEN: dict[Any, Any] = {}


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    for item in items:
        if item in SEEN:
            known: T = SEEN[item]
            return known
        SEEN[item] = item
    return None

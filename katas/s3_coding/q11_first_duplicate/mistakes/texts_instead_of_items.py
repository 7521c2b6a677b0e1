"""Keeps what items look like, and equal ones may look different: 1 and True."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: dict[str, T] = {}
    for item in items:
        text = repr(item)
        if text in seen:
            return seen[text]
        seen[text] = item
    return None

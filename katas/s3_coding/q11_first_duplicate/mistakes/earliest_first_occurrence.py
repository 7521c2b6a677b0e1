"""Gives the duplicate whose first occurrence is earliest."""

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    return next((item for item, times in Counter(items).items() if times > 1), None)

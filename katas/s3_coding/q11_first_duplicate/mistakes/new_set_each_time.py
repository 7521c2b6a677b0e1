"""Makes a new set for each item, and hashes all the earlier ones again."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    earlier: list[T] = []
    for item in items:
        known = set(earlier)
        if item in known:
            return earlier[earlier.index(item)]
        earlier.append(item)
    return None

"""Says `in` of a list, which looks like a set and compares with one item after the other."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    earlier: list[T] = []
    for item in items:
        if item in earlier:
            return earlier[earlier.index(item)]
        earlier.append(item)
    return None

"""Looks at neighbours, as if the items were sorted."""

from collections.abc import Iterable
from itertools import groupby
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    for item, group in groupby(items):
        if len(list(group)) > 1:
            return item
    return None

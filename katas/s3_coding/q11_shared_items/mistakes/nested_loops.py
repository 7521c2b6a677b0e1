"""Compares each with each, and leaves duplicates out by comparing again."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    result: list[T] = []
    for item in left:
        if any(item == other for other in right) and not any(item == known for known in result):
            result.append(item)
    return result

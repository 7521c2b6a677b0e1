"""Crosses an item off when it is found, so that it is not found again."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    wanted = set(right)
    result = []
    for item in left:
        if item in wanted:
            wanted.discard(item)
            result.append(item)
    return result

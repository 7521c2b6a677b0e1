"""Removes an item from the set when it is found, so it is not found again."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Return the items of `left` that are also in `right`, once each, in the order of `left`."""
    wanted = set(right)
    result = []
    for item in left:
        if item in wanted:
            wanted.discard(item)
            result.append(item)
    return result

"""Asks the set about `right`, and then looks through the result for each item."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    wanted = set(right)
    result: list[T] = []
    for item in left:
        if item in wanted and item not in result:
            result.append(item)
    return result

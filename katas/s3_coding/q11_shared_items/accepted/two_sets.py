"""Two sets: what is wanted, and what is in the result already."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    wanted = set(right)
    taken: set[T] = set()
    result = []
    for item in left:
        if item in wanted and item not in taken:
            taken.add(item)
            result.append(item)
    return result

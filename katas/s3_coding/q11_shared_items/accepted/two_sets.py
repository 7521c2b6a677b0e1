"""Two sets: the items of `right`, and the items that are already in the result."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Return the items of `left` that are also in `right`, once each, in the order of `left`."""
    wanted = set(right)
    taken: set[T] = set()
    result = []
    for item in left:
        if item in wanted and item not in taken:
            taken.add(item)
            result.append(item)
    return result

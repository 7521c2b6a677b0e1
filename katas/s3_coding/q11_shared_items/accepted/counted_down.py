"""An early end: it stops once everything that is shared has been found."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    if not left or not right:
        return []
    common = set(left).intersection(right)
    result: list[T] = []
    for item in left:
        if not common:
            break
        if item in common:
            common.remove(item)
            result.append(item)
    return result

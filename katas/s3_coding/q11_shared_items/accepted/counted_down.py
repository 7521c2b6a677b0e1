"""Stops as soon as everything that is shared has been found."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Return the items of `left` that are also in `right`, once each, in the order of `left`."""
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

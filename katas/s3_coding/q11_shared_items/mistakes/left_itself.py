"""Gives `left` itself where it has nothing to leave out."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    wanted = set(right)
    result = list(dict.fromkeys(item for item in left if item in wanted))
    if isinstance(left, list) and len(result) == len(left):
        return left
    return result

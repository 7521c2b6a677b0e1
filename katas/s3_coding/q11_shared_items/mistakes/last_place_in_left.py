"""Walks from the end, so that an item stands where it occurs last."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    wanted = set(right)
    backwards = dict.fromkeys(item for item in reversed(left) if item in wanted)
    return list(backwards)[::-1]

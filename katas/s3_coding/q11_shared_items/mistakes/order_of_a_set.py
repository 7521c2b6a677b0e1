"""Gives the intersection in the order that a set happens to have."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    return list(set(left) & set(right))

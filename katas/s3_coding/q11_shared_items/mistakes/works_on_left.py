"""Removes from `left` what is not shared, if it is a list."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    wanted = set(right)
    firsts = list(dict.fromkeys(item for item in left if item in wanted))
    if isinstance(left, list):
        left[:] = firsts
    return firsts

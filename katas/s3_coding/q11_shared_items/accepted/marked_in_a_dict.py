"""Marks the items of `left` in a dict while it walks through `right`."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    shared = dict.fromkeys(left, False)
    for item in right:
        if item in shared:
            shared[item] = True
    return [item for item, mark in shared.items() if mark]

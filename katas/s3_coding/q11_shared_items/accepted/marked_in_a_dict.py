"""Marks the items of `left` in a dict during one loop over `right`."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Return the items of `left` that are also in `right`, once each, in the order of `left`."""
    shared = dict.fromkeys(left, False)
    for item in right:
        if item in shared:
            shared[item] = True
    return [item for item, mark in shared.items() if mark]

"""Removes from the keys of a dict what is not in `right`."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Return the items of `left` that are also in `right`, once each, in the order of `left`."""
    firsts = dict.fromkeys(left)
    for stranger in set(firsts).difference(right):
        del firsts[stranger]
    return [*firsts]

"""Walks through `right`, and gives the objects of `left` in the order of `right`."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    firsts = {item: item for item in reversed(left)}
    return [firsts[item] for item in dict.fromkeys(right) if item in firsts]

"""Gives the equal objects of `right`, in the order of `left`."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    known = {item: item for item in right}
    return [known[item] for item in dict.fromkeys(left) if item in known]

"""Finds the order again with `index`, which looks from the start each time."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    firsts = dict(zip(reversed(left), reversed(left), strict=True))
    common = [firsts[item] for item in set(left).intersection(right)]
    return [left[place] for place in sorted(left.index(item) for item in common)]

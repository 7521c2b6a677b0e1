"""Bisects a sorted copy, as if all items could be ordered."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, TypeVar, cast

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    ordered = sorted(cast("Sequence[Any]", right))
    return [item for item in dict.fromkeys(left) if item in ordered[bisect_left(ordered, item) :][:1]]

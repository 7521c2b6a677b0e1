"""Says `in` of a sequence, which looks like a set and compares with one item after the other."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    return list(dict.fromkeys(item for item in left if item in right))

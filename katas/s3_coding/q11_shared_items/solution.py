"""A set answers for `right`, and a dict keeps the order of `left`: O(len(left) + len(right)) time."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Return the items of `left` that are also in `right`, once each, in the order of `left`."""
    wanted = set(right)
    return list(dict.fromkeys(item for item in left if item in wanted))

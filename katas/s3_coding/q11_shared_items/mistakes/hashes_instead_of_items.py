"""Keeps the hashes of `right`, and an item that is not equal may share one."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    wanted = {hash(item) for item in right}
    return list(dict.fromkeys(item for item in left if hash(item) in wanted))

"""Keeps what is wanted in a variable of the module, for all calls to come."""

from collections.abc import Sequence
from typing import Any, TypeVar

T = TypeVar("T")
WANTED: set[Any] = set()


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    WANTED.update(right)
    return list(dict.fromkeys(item for item in left if item in WANTED))

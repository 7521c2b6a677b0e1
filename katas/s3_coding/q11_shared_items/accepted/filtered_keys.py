"""First occurrences are the keys of a dict; a filter keeps those that are wanted."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    return list(filter(frozenset(right).__contains__, dict.fromkeys(left)))

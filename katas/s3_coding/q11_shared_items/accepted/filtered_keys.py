"""The first occurrences are the keys of a dict; a filter keeps those that are also in `right`."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Return the items of `left` that are also in `right`, once each, in the order of `left`."""
    return list(filter(frozenset(right).__contains__, dict.fromkeys(left)))

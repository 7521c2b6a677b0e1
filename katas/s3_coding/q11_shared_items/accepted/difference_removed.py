"""A set of what `right` lacks, which is then left out."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    firsts = dict.fromkeys(left)
    for stranger in set(firsts).difference(right):
        del firsts[stranger]
    return [*firsts]

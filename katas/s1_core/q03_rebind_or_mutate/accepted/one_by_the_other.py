"""Each function calls another one."""

from itertools import chain
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def extend_in_place(target: list[T], items: Iterable[T]) -> None:
    """Append the items to the caller's list."""
    target[:] = extended(target, items)


def extended(target: list[T], items: Iterable[T]) -> list[T]:
    """Return a new list of the target's items, then the other items."""
    return list(chain(target, items))


def collect(item: T, bucket: list[T] | None = None) -> list[T]:
    """Append the item to the bucket, or to a new list without one, and return that list."""
    if bucket is None:
        return extended([], (item,))
    extend_in_place(bucket, (item,))
    return bucket

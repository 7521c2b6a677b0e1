"""Uses `+=`, which changes a list in place, also to extend a copy."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def extend_in_place(target: list[T], items: Iterable[T]) -> None:
    """Append the items to the caller's list."""
    target += items


def extended(target: list[T], items: Iterable[T]) -> list[T]:
    """Return a new list of the target's items, then the other items."""
    result = target.copy()
    result += items
    return result


def collect(item: T, bucket: list[T] | None = None) -> list[T]:
    """Append the item to the bucket, or to a new list without one, and return that list."""
    if bucket is None:
        return [item]
    bucket += [item]
    return bucket

"""Does not take the list itself for an item."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def extend_in_place(target: list[T], items: Iterable[T]) -> None:
    """Put the items at the end of the caller's list."""
    target.extend(items)


def extended(target: list[T], items: Iterable[T]) -> list[T]:
    """Give a new list of the target's items and then the others."""
    return [*target, *(item for item in items if item is not target)]


def collect(item: T, bucket: list[T] | None = None) -> list[T]:
    """Append the item to the bucket, or to a new list if there is none, and give that list."""
    if bucket is None:
        bucket = []
    bucket.append(item)
    return bucket

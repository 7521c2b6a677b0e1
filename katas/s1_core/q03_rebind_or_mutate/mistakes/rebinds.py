"""The name in the function gets a new list, and the caller's stays as it was."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def extend_in_place(target: list[T], items: Iterable[T]) -> None:
    """Put the items at the end of the caller's list."""
    target = target + list(items)


def extended(target: list[T], items: Iterable[T]) -> list[T]:
    """Give a new list of the target's items and then the others."""
    return [*target, *items]


def collect(item: T, bucket: list[T] | None = None) -> list[T]:
    """Append the item to the bucket, or to a new list if there is none, and give that list."""
    if bucket is None:
        bucket = []
    bucket.append(item)
    return bucket

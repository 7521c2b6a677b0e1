"""Appends the items one by one, with a special case for the target itself."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def extend_in_place(target: list[T], items: Iterable[T]) -> None:
    """Append the items to the caller's list."""
    if items is target:
        target *= 2
        return
    for item in items:
        target.append(item)


def extended(target: list[T], items: Iterable[T]) -> list[T]:
    """Return a new list of the target's items, then the other items."""
    result = target * 1
    extend_in_place(result, items)
    return result


def collect(item: T, bucket: list[T] | None = None) -> list[T]:
    """Append the item to the bucket, or to a new list without one, and return that list."""
    match bucket:
        case None:
            return [item]
        case _:
            bucket.append(item)
            return bucket

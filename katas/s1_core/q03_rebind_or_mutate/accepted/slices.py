"""Slices are assigned to, and read first what is on the right."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def extend_in_place(target: list[T], items: Iterable[T]) -> None:
    """Put the items at the end of the caller's list."""
    target[len(target) :] = items


def extended(target: list[T], items: Iterable[T]) -> list[T]:
    """Give a new list of the target's items and then the others."""
    result = target[:]
    result[len(result) :] = items
    return result


def collect(item: T, bucket: list[T] | None = None) -> list[T]:
    """Append the item to the bucket, or to a new list if there is none, and give that list."""
    bucket = [] if bucket is None else bucket
    bucket.insert(len(bucket), item)
    return bucket

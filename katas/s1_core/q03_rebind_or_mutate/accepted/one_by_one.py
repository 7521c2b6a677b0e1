"""Loops over the items, after reading them into a new list."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def extend_in_place(target: list[T], items: Iterable[T]) -> None:
    """Append the items to the caller's list."""
    for item in list(items):
        target.append(item)


def extended(target: list[T], items: Iterable[T]) -> list[T]:
    """Return a new list of the target's items, then the other items."""
    result: list[T] = []
    for item in target:
        result.append(item)
    for item in items:
        result.append(item)
    return result


def collect(item: T, bucket: list[T] | None = None) -> list[T]:
    """Append the item to the bucket, or to a new list without one, and return that list."""
    result = bucket if bucket is not None else list[T]()
    result.append(item)
    return result

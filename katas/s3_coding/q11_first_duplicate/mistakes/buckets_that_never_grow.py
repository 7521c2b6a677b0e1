"""A hash table made by hand whose buckets stay 64, however many items are in them."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")
BUCKETS = 64


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    buckets: list[list[T]] = [[] for _ in range(BUCKETS)]
    for item in items:
        bucket = buckets[hash(item) % BUCKETS]
        for earlier in bucket:
            if earlier == item:
                return earlier
        bucket.append(item)
    return None

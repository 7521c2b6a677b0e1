"""Takes the items out of a queue, and it is the caller's own."""

from collections import deque
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    queue = items if isinstance(items, deque) else iter(items)
    seen: dict[T, T] = {}
    while True:
        try:
            item = queue.popleft() if isinstance(queue, deque) else next(queue)
        except (IndexError, StopIteration):
            return None
        if item in seen:
            return seen[item]
        seen[item] = item

"""Calls `next` with a default that cannot be an item."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


END = object()


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Return an iterator over the items of nested lists, tuples and generators."""
    stack = [iter(nested)]
    while stack:
        item = next(stack[-1], END)
        if item is END:
            stack.pop()
        elif isinstance(item, (list, tuple, Generator)):
            stack.append(iter(item))
        else:
            yield item

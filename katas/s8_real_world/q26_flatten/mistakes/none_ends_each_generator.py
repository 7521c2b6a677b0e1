"""A generator is asked by `next` for each of its items, and a `None` among them ends it."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    stack: list[Any] = [nested]
    while stack:
        item = stack.pop()
        if isinstance(item, Generator):
            first = next(item, None)
            if first is not None:
                stack += item, first
        elif isinstance(item, (list, tuple)):
            stack += reversed(item)
        else:
            yield item

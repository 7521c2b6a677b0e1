"""`None` as the default of `next` makes the first `None` look like the end of its list."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    stack = [iter(nested)]
    while stack:
        item = next(stack[-1], None)
        if item is None:
            stack.pop()
        elif isinstance(item, (list, tuple, Generator)):
            stack.append(iter(item))
        else:
            yield item

"""The iterator on top of the stack is asked by `next` with a default that no item can be."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


END = object()


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    stack = [iter(nested)]
    while stack:
        item = next(stack[-1], END)
        if item is END:
            stack.pop()
        elif isinstance(item, (list, tuple, Generator)):
            stack.append(iter(item))
        else:
            yield item

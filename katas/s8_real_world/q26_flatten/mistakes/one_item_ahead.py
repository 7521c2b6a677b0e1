"""The next item is looked for before the one that was asked for is given."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def walk(nested: Iterable[Any]) -> Iterator[Any]:
    stack = [iter(nested)]
    while stack:
        for item in stack[-1]:
            if isinstance(item, (list, tuple, Generator)):
                stack.append(iter(item))
                break
            yield item
        else:
            stack.pop()


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    items = walk(nested)
    for held in items:
        for item in items:
            yield held
            held = item
        yield held

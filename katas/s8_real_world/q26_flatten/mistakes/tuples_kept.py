"""Only lists and generators are looked into."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    stack = [iter(nested)]
    while stack:
        for item in stack[-1]:
            if isinstance(item, (list, Generator)):
                stack.append(iter(item))
                break
            yield item
        else:
            stack.pop()

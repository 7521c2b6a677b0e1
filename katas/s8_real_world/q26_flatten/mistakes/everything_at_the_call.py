"""A list is built at the call and an iterator over it given, which is lazy in name only."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    found: list[Any] = []
    stack = [iter(nested)]
    while stack:
        for item in stack[-1]:
            if isinstance(item, (list, tuple, Generator)):
                stack.append(iter(item))
                break
            found.append(item)
        else:
            stack.pop()
    return iter(found)

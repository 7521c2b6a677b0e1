"""A GeneratorExit that a generator raises is taken for its end."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    stack = [iter(nested)]
    while stack:
        try:
            item = next(stack[-1])
        except (StopIteration, GeneratorExit):
            stack.pop()
            continue
        if isinstance(item, (list, tuple, Generator)):
            stack.append(iter(item))
        else:
            yield item

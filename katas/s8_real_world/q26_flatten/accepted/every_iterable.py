"""Flattens everything that `iter` accepts, except strings and bytes."""

from collections.abc import Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Return an iterator over the items of nested lists, tuples and generators."""
    stack = [iter(nested)]
    while stack:
        try:
            item = next(stack[-1])
        except StopIteration:
            stack.pop()
            continue
        if isinstance(item, (str, bytes)):
            yield item
            continue
        try:
            inside = iter(item)
        except TypeError:
            yield item
        else:
            stack.append(inside)

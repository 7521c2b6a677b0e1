"""Keeps the iterators of the outer levels in a linked list."""

from collections.abc import Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Return an iterator over the items of nested lists, tuples and generators."""
    current: Iterator[Any] = iter(nested)
    above: tuple[Any, ...] = ()
    while True:
        for item in current:
            if isinstance(item, (str, bytes)) or not hasattr(item, "__iter__"):
                yield item
            else:
                above = (current, above)
                current = iter(item)
                break
        else:
            if not above:
                return
            current, above = above

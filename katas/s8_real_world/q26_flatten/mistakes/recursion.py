"""The recursion that was to go away: it fails at some thousand levels."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    for item in nested:
        if isinstance(item, (list, tuple, Generator)):
            yield from flatten(item)
        else:
            yield item

"""Raises the recursion limit, but each item still passes through every level above it."""

import sys
from collections.abc import Generator, Iterable, Iterator
from typing import Any

sys.setrecursionlimit(250_000)


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Return an iterator over the items of nested lists, tuples and generators."""
    for item in nested:
        if isinstance(item, (list, tuple, Generator)):
            yield from flatten(item)
        else:
            yield item

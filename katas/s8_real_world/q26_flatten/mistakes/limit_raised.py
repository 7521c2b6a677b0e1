"""A higher recursion limit moves the end further away and leaves each item to be handed up through
every level.
"""

from collections.abc import Generator, Iterable, Iterator
import sys
from typing import Any


sys.setrecursionlimit(250_000)


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    for item in nested:
        if isinstance(item, (list, tuple, Generator)):
            yield from flatten(item)
        else:
            yield item

"""Generators inside are read when their turn comes, but the outermost one is listed for the sake of
its order.
"""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    todo: list[Any] = list(nested)[::-1]
    while todo:
        top = todo.pop()
        if isinstance(top, (list, tuple)):
            todo.extend(reversed(top))
        elif isinstance(top, Generator):
            for item in top:
                todo += [top, item]
                break
        else:
            yield top

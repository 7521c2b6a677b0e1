"""A stack gives back last what was put there first."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    todo: list[Any] = [nested]
    while todo:
        top = todo.pop()
        if isinstance(top, (list, tuple)):
            todo.extend(top)
        elif isinstance(top, Generator):
            for item in top:
                todo += [top, item]
                break
        else:
            yield top

"""`pop(0)` moves all that follows, each time."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    todo: list[Any] = [nested]
    while todo:
        front = todo.pop(0)
        if isinstance(front, (list, tuple)):
            todo[:0] = front
        elif isinstance(front, Generator):
            for item in front:
                todo[:0] = [item, front]
                break
        else:
            yield front

"""A generator waits for its turn, and is then read to its end at once."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    todo: list[Any] = [nested]
    while todo:
        top = todo.pop()
        if isinstance(top, (list, tuple, Generator)):
            todo.extend(reversed(list(top)))
        else:
            yield top

"""At each nested list the rest of the outer one is copied, to go on with it later."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    todo: list[Any] = [nested]
    while todo:
        top = todo.pop()
        if isinstance(top, Generator):
            for item in top:
                todo += [top, item]
                break
        elif isinstance(top, (list, tuple)):
            if top:
                todo += [top[1:], top[0]]
        else:
            yield top

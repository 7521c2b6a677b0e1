"""The stack holds what is still to be looked at: lists are put there back to front, generators as
they are.
"""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    todo: list[Any] = [nested]
    while todo:
        top = todo.pop()
        if isinstance(top, list | tuple):
            todo.extend(reversed(top))
        elif isinstance(top, Generator):
            for item in top:
                todo += [top, item]
                break
        else:
            yield top

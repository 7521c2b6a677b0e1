"""Keeps what is still to be visited: the items of a list in reverse order, generators as they are."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Return an iterator over the items of nested lists, tuples and generators."""
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

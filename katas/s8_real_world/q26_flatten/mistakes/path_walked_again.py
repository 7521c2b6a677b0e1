"""The place is kept as a path of numbers, which is followed from the top for each item."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    path = [0]

    def at(path: list[int]) -> Any:
        found: Any = top
        for place in path:
            found = found[place]
        return found

    top = nested if isinstance(nested, (list, tuple)) else None
    if top is None:
        for item in nested:
            yield from flatten([item])
        return
    while path:
        try:
            item = at(path)
        except IndexError:
            path.pop()
            if path:
                path[-1] += 1
            continue
        if isinstance(item, (list, tuple)):
            path.append(0)
            continue
        if isinstance(item, Generator):
            yield from flatten(item)
        else:
            yield item
        path[-1] += 1

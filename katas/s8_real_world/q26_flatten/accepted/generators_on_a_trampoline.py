"""Keeps the recursive function; it yields a generator for each list, and a loop runs these."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


class Inside:
    """A walk that must end before the walk that yielded it continues."""

    def __init__(self, walk: Iterator[Any]) -> None:
        self.walk = walk


def walk(nested: Iterable[Any]) -> Iterator[Any]:
    for item in nested:
        yield Inside(walk(item)) if isinstance(item, (list, tuple, Generator)) else item


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Return an iterator over the items of nested lists, tuples and generators."""
    walks = [walk(nested)]
    while walks:
        for item in walks[-1]:
            if isinstance(item, Inside):
                walks.append(item.walk)
                break
            yield item
        else:
            walks.pop()

"""The recursive function stays, but what it yields for a list is a generator, which a loop runs."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


class Inside:
    """A walk that is to be done before the one that asks for it goes on."""

    def __init__(self, walk: Iterator[Any]) -> None:
        self.walk = walk


def walk(nested: Iterable[Any]) -> Iterator[Any]:
    for item in nested:
        yield Inside(walk(item)) if isinstance(item, (list, tuple, Generator)) else item


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    walks = [walk(nested)]
    while walks:
        for item in walks[-1]:
            if isinstance(item, Inside):
                walks.append(item.walk)
                break
            yield item
        else:
            walks.pop()

"""Writes the iterator as a class with `__next__`, which keeps the stack as an attribute."""

from collections.abc import Iterable, Iterator
from types import GeneratorType
from typing import Any


class Flat:
    """An iterator over the items of nested lists, tuples and generators."""

    def __init__(self, nested: Iterable[Any]) -> None:
        self._stack = [iter(nested)]

    def __iter__(self) -> Iterator[Any]:
        """Return the iterator itself."""
        return self

    def __next__(self) -> Any:
        """Return the next item."""
        while self._stack:
            try:
                item = next(self._stack[-1])
            except StopIteration:
                self._stack.pop()
                continue
            if not isinstance(item, (list, tuple, GeneratorType)):
                return item
            self._stack.append(iter(item))
        raise StopIteration


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Return an iterator over the items of nested lists, tuples and generators."""
    return Flat(nested)

"""A class with `__next__`, which keeps the stack between two items by itself."""

from collections.abc import Iterable, Iterator
from types import GeneratorType
from typing import Any


class Flat:
    """An iterator over the items of nested lists, tuples and generators."""

    def __init__(self, nested: Iterable[Any]) -> None:
        self._stack = [iter(nested)]

    def __iter__(self) -> Iterator[Any]:
        """Give itself."""
        return self

    def __next__(self) -> Any:
        """Go on where the last item was found."""
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
    """Give the items of nested lists, tuples and generators, from left to right."""
    return Flat(nested)

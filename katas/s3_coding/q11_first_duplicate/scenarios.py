"""Creates items in the process of the attempt: they count calls, and their identities matter."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import Any


class Tally:
    """Counts the calls of `__eq__` and `__hash__`."""

    def __init__(self) -> None:
        self.calls = 0


class Item:
    """An item that is equal to items with the same key, and counts the calls of its methods."""

    __slots__ = ("_key", "_tally")

    def __init__(self, key: int, tally: Tally) -> None:
        self._key = key
        self._tally = tally

    def __eq__(self, other: object) -> bool:
        """Return whether the keys are equal."""
        self._tally.calls += 1
        return self._key == other._key if isinstance(other, Item) else NotImplemented

    def __hash__(self) -> int:
        """Return the hash of the key; different keys have different hashes."""
        self._tally.calls += 1
        return hash(self._key)


class Feed:
    """An iterator that counts the items read."""

    def __init__(self, items: list[int]) -> None:
        self._items = iter(items)
        self.pulled = 0

    def __iter__(self) -> Iterator[int]:
        """Return the iterator itself."""
        return self

    def __next__(self) -> int:
        """Return the next item and count it."""
        item = next(self._items)
        self.pulled += 1
        return item


class Stream:
    """An iterable that is neither a sequence nor an iterator, and has no length."""

    def __init__(self, items: list[Any]) -> None:
        self._items = tuple(items)

    def __iter__(self) -> Iterator[Any]:
        """Return a new iterator over the items."""
        return iter(self._items)


SOURCES: dict[str, Callable[[list[Any]], Iterable[Any]]] = {
    "list": list,
    "tuple": tuple,
    "deque": deque,
    "generator": lambda items: (item for item in items),
    "stream": Stream,
}


def found(module: ModuleType, kind: str, items: list[Any]) -> tuple[Any, list[Any]]:
    """Return the result for a source of this kind, and the items that are left in the source."""
    source = SOURCES[kind](items)
    return module.first_duplicate(source), list(source)


def places_of(module: ModuleType, keys: list[int]) -> list[int]:
    """Return the indexes of the returned object; items with equal keys are equal."""
    tally = Tally()
    items = [Item(key, tally) for key in keys]
    result = module.first_duplicate(iter(items))
    return [place for place, item in enumerate(items) if item is result]


def calls(module: ModuleType, keys: list[int]) -> tuple[int, int, bool]:
    """Return the number of items read, the number of calls of their methods, and whether the result is None."""
    tally, read = Tally(), Feed(keys)
    result = module.first_duplicate(Item(key, tally) for key in read)
    return read.pulled, tally.calls, result is None

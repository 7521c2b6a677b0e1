"""What must happen beside the attempt: items that count what is asked of them, and objects that are told apart."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import Any


class Tally:
    """How often items were asked for their hash or compared."""

    def __init__(self) -> None:
        self.calls = 0


class Item:
    """Equal to items of the same key; counts each time that it is asked."""

    __slots__ = ("_key", "_tally")

    def __init__(self, key: int, tally: Tally) -> None:
        self._key = key
        self._tally = tally

    def __eq__(self, other: object) -> bool:
        """Compare the keys."""
        self._tally.calls += 1
        return self._key == other._key if isinstance(other, Item) else NotImplemented

    def __hash__(self) -> int:
        """Give the key's own hash, by which no two of these collide."""
        self._tally.calls += 1
        return hash(self._key)


class Feed:
    """An iterator that counts what is read."""

    def __init__(self, items: list[int]) -> None:
        self._items = iter(items)
        self.pulled = 0

    def __iter__(self) -> Iterator[int]:
        """Give itself."""
        return self

    def __next__(self) -> int:
        """Give the next item and count it."""
        item = next(self._items)
        self.pulled += 1
        return item


class Stream:
    """An iterable that is neither a sequence nor an iterator, and says nothing of its length."""

    def __init__(self, items: list[Any]) -> None:
        self._items = tuple(items)

    def __iter__(self) -> Iterator[Any]:
        """Start from the first item."""
        return iter(self._items)


SOURCES: dict[str, Callable[[list[Any]], Iterable[Any]]] = {
    "list": list,
    "tuple": tuple,
    "deque": deque,
    "generator": lambda items: (item for item in items),
    "stream": Stream,
}


def found(module: ModuleType, kind: str, items: list[Any]) -> tuple[Any, list[Any]]:
    """Give what is found in a source of this kind, and what a loop over the source finds afterwards."""
    source = SOURCES[kind](items)
    return module.first_duplicate(source), list(source)


def places_of(module: ModuleType, keys: list[int]) -> list[int]:
    """Tell at which places the very object stands that comes back, where items with equal keys are equal."""
    tally = Tally()
    items = [Item(key, tally) for key in keys]
    result = module.first_duplicate(iter(items))
    return [place for place, item in enumerate(items) if item is result]


def calls(module: ModuleType, keys: list[int]) -> tuple[int, int, bool]:
    """Count how many items are read, and how often they are asked, all of them; tell whether nothing was found."""
    tally, read = Tally(), Feed(keys)
    result = module.first_duplicate(Item(key, tally) for key in read)
    return read.pulled, tally.calls, result is None

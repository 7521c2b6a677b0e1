"""Creates items in the process of the attempt: they count calls, and their identities matter."""

from collections.abc import Callable, Iterator, Sequence
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


class Shelf(Sequence[Any]):
    """A sequence with nothing else: it is not a list, and has no `copy` or `+`."""

    def __init__(self, items: list[Any]) -> None:
        self._items = tuple(items)

    def __len__(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def __getitem__(self, place: Any) -> Any:
        """Return an item, or the items of a slice."""
        return self._items[place]

    def __iter__(self) -> Iterator[Any]:
        """Return an iterator over the items."""
        return iter(self._items)


KINDS: dict[str, Callable[[list[Any]], Sequence[Any]]] = {"list": list, "tuple": tuple, "Shelf": Shelf}


def shared(module: ModuleType, kind: str, left: list[Any], right: list[Any] | None) -> dict[str, Any]:
    """Return the result, the items after the call, and whether the result is an argument; None means `left` again."""
    mine = KINDS[kind](left)
    other = mine if right is None else KINDS[kind](right)
    result = module.shared_items(mine, other)
    return {"result": result, "left": list(mine), "right": list(other), "given": result is mine or result is other}


def places_of(module: ModuleType, left: list[int], right: list[int]) -> Any:
    """Return the indexes in `left` of the returned objects; items with equal keys are equal."""
    tally = Tally()
    items = [Item(key, tally) for key in left]
    result = module.shared_items(items, [Item(key, tally) for key in right])
    return [next((place for place, item in enumerate(items) if item is each), "elsewhere") for each in result]


def calls(module: ModuleType, left: list[int], right: list[int]) -> tuple[int, list[Any]]:
    """Return the number of calls of the methods of all items of two lists, and the keys of the returned items."""
    tally = Tally()
    result = module.shared_items([Item(key, tally) for key in left], [Item(key, tally) for key in right])
    return tally.calls, [getattr(item, "_key", "?") for item in result]

"""What must happen beside the attempt: items that count what is asked of them, and objects that are told apart."""

from collections.abc import Callable, Iterator, Sequence
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


class Shelf(Sequence[Any]):
    """A sequence and nothing more: no list, no `copy`, no `+`."""

    def __init__(self, items: list[Any]) -> None:
        self._items = tuple(items)

    def __len__(self) -> int:
        """Count the items."""
        return len(self._items)

    def __getitem__(self, place: Any) -> Any:
        """Give an item, or the items of a slice."""
        return self._items[place]

    def __iter__(self) -> Iterator[Any]:
        """Give the items in order."""
        return iter(self._items)


KINDS: dict[str, Callable[[list[Any]], Sequence[Any]]] = {"list": list, "tuple": tuple, "Shelf": Shelf}


def shared(module: ModuleType, kind: str, left: list[Any], right: list[Any] | None) -> dict[str, Any]:
    """Give what two sequences share, what they hold afterwards, and whether the result is one; None stands for `left` again."""
    mine = KINDS[kind](left)
    other = mine if right is None else KINDS[kind](right)
    result = module.shared_items(mine, other)
    return {"result": result, "left": list(mine), "right": list(other), "given": result is mine or result is other}


def places_of(module: ModuleType, left: list[int], right: list[int]) -> Any:
    """Tell at which places of `left` the very objects stand that come back, where items with equal keys are equal."""
    tally = Tally()
    items = [Item(key, tally) for key in left]
    result = module.shared_items(items, [Item(key, tally) for key in right])
    return [next((place for place, item in enumerate(items) if item is each), "elsewhere") for each in result]


def calls(module: ModuleType, left: list[int], right: list[int]) -> int:
    """Count how often the items of two lists are asked, all of them together."""
    tally = Tally()
    module.shared_items([Item(key, tally) for key in left], [Item(key, tally) for key in right])
    return tally.calls

"""What must happen beside the attempt: sequences of several kinds."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from types import ModuleType
from typing import Any


class Shelf(Sequence[int]):
    """A sequence and nothing more: no list, no `sort`, no `copy`, no `+`."""

    def __init__(self, items: list[int]) -> None:
        self._items = tuple(items)

    def __len__(self) -> int:
        """Count the items."""
        return len(self._items)

    def __getitem__(self, place: Any) -> Any:
        """Give an item, or the items of a slice."""
        return self._items[place]

    def __iter__(self) -> Iterator[int]:
        """Give the items in order."""
        return iter(self._items)


KINDS: dict[str, Callable[[list[int]], Sequence[int]]] = {
    "list": list,
    "tuple": tuple,
    "array": lambda items: array("l", items),
    "Shelf": Shelf,
}


def found(module: ModuleType, kind: str, numbers: list[int]) -> tuple[Any, list[int]]:
    """Give what is found in a sequence of this kind, and what the sequence holds afterwards."""
    sequence = KINDS[kind](numbers)
    return module.find_missing(sequence), list(sequence)

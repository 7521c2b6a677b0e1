"""Creates sequences of several kinds in the process of the attempt."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from types import ModuleType
from typing import Any


class Shelf(Sequence[int]):
    """A sequence with nothing else: it is not a list, and has no `sort`, `copy` or `+`."""

    def __init__(self, items: list[int]) -> None:
        self._items = tuple(items)

    def __len__(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def __getitem__(self, place: Any) -> Any:
        """Return an item, or the items of a slice."""
        return self._items[place]

    def __iter__(self) -> Iterator[int]:
        """Return an iterator over the items."""
        return iter(self._items)


KINDS: dict[str, Callable[[list[int]], Sequence[int]]] = {
    "list": list,
    "tuple": tuple,
    "array": lambda items: array("l", items),
    "Shelf": Shelf,
}


def found(module: ModuleType, kind: str, numbers: list[int]) -> tuple[Any, list[int]]:
    """Return the result for a sequence of this kind, and the items of the sequence after the call."""
    sequence = KINDS[kind](numbers)
    return module.find_missing(sequence), list(sequence)

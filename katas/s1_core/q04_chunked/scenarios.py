"""Runs in the process of the attempt: special sources and items, and chunks that are kept and changed."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import count, islice
from types import ModuleType
from typing import Any


class Clock:
    """The number of chunks asked for so far."""

    def __init__(self) -> None:
        self.asked = 0


class Stream:
    """An iterable, neither iterator nor sequence; each item is the number of the request that reads it."""

    def __init__(self, clock: Clock, length: int) -> None:
        self._clock = clock
        self._length = length

    def __iter__(self) -> Iterator[int]:
        """Return a new iterator."""
        for _ in range(self._length):
            yield self._clock.asked


class Shelf(Sequence[int]):
    """A sequence; each item is the number of the request that reads it."""

    def __init__(self, clock: Clock, length: int) -> None:
        self._clock = clock
        self._places = range(length)

    def __len__(self) -> int:
        """Return the number of items."""
        return len(self._places)

    def __getitem__(self, place: Any) -> Any:
        """Return an item, or the items of a slice."""
        found = self._places[place]
        return self._clock.asked if isinstance(found, int) else [self._clock.asked for _ in found]


class Odd:
    """An item that cannot be compared, hashed or tested for truth."""

    __hash__ = None  # type: ignore[assignment] # like a NumPy array

    def __eq__(self, other: object) -> bool:
        """Raise TypeError."""
        raise TypeError("this item cannot be compared")

    def __bool__(self) -> bool:
        """Raise TypeError."""
        raise TypeError("this item is neither true nor false")


SOURCES: dict[str, Callable[[Clock, int], Any]] = {
    "list": lambda _, length: [0] * length,
    "deque": lambda _, length: deque([0] * length),
    "stream": Stream,
    "sequence": Shelf,
}
TREATMENTS: dict[str, Callable[[list[Any]], object]] = {
    "keep": lambda _: None,
    "empty": lambda chunk: chunk.clear(),
    "add": lambda chunk: chunk.append("mine"),
    "turn": lambda chunk: chunk.reverse(),
}


def read_times(module: ModuleType, kind: str, length: int, size: int) -> list[Any]:
    """Return the chunks of a source whose items are the number of the request that read them."""
    clock = Clock()
    source = SOURCES[kind](clock, length)
    chunks = module.chunked(source, size)
    seen = []
    for _ in range(length + 2):
        clock.asked += 1
        if kind in {"list", "deque"}:
            for place in range(len(source)):
                source[place] = clock.asked
        chunk = next(chunks, None)
        if chunk is None:
            break
        seen.append(chunk)
    return seen


def treat(module: ModuleType, items: list[Any], size: int, treatment: str) -> dict[str, Any]:
    """Change each chunk; return the chunks as they came, as they are at the end, and the source."""
    source = list(items)
    came, held = [], []
    for chunk in islice(module.chunked(source, size), len(items) + 2):
        came.append(list(chunk))
        held.append(chunk)
        TREATMENTS[treatment](chunk)
    return {"came": came, "held": [list(chunk) for chunk in held], "source": source}


def carry(module: ModuleType, pattern: list[int], size: int) -> list[list[int]]:
    """Cut objects that cannot be compared; return the number of each object in the chunks."""
    objects = [Odd() for _ in range(max(pattern, default=0) + 1)]
    chunks = module.chunked([objects[number] for number in pattern], size)
    return [[_place(objects, item) for item in chunk] for chunk in islice(chunks, len(pattern) + 2)]


def _place(objects: list[Odd], item: object) -> int:
    return next((place for place, known in enumerate(objects) if known is item), -1)


def nature(module: ModuleType, items: list[Any], size: int) -> dict[str, Any]:
    """Return whether the result is an iterator, its first chunk, and the chunks that a loop reads after it."""
    chunks = module.chunked(items, size)
    if not hasattr(type(chunks), "__next__"):
        return {"kind": type(chunks).__name__}
    first = next(chunks, None)
    return {"itself": iter(chunks) is chunks, "first": first, "rest": list(islice(chunks, len(items) + 2))}


def far_out(module: ModuleType, size: int, number: int) -> Any:
    """Return the chunk with this index from an endless source."""
    return next(islice(module.chunked(count(), size), number, None), None)


def lengths(module: ModuleType, length: int, size: int) -> list[int]:
    """Return the lengths of the chunks of `length` numbers."""
    return [len(chunk) for chunk in islice(module.chunked(range(length), size), 4)]

"""What must happen beside the attempt: sources and items that cannot cross, and chunks that are held and changed."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import count, islice
from types import ModuleType
from typing import Any


class Clock:
    """Counts how many chunks were asked for so far."""

    def __init__(self) -> None:
        self.asked = 0


class Stream:
    """An iterable that is no iterator and no sequence; each item is the time at which it is read."""

    def __init__(self, clock: Clock, length: int) -> None:
        self._clock = clock
        self._length = length

    def __iter__(self) -> Iterator[int]:
        """Start from the first item."""
        for _ in range(self._length):
            yield self._clock.asked


class Shelf(Sequence[int]):
    """A sequence; each item is the time at which it is read."""

    def __init__(self, clock: Clock, length: int) -> None:
        self._clock = clock
        self._places = range(length)

    def __len__(self) -> int:
        """Count the items."""
        return len(self._places)

    def __getitem__(self, place: Any) -> Any:
        """Read an item, or the items of a slice."""
        found = self._places[place]
        return self._clock.asked if isinstance(found, int) else [self._clock.asked for _ in found]


class Odd:
    """An item that can be held and nothing else."""

    __hash__ = None  # type: ignore[assignment] # as numpy's arrays have it

    def __eq__(self, other: object) -> bool:
        """Refuse."""
        raise TypeError("this item cannot be compared")

    def __bool__(self) -> bool:
        """Refuse."""
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
    """Give the chunks of a source whose items say how many chunks had been asked for when they were read."""
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
    """Do something to each chunk as it comes; give the chunks as they came, as they are at the end, and the source."""
    source = list(items)
    came, held = [], []
    for chunk in islice(module.chunked(source, size), len(items) + 2):
        came.append(list(chunk))
        held.append(chunk)
        TREATMENTS[treatment](chunk)
    return {"came": came, "held": [list(chunk) for chunk in held], "source": source}


def carry(module: ModuleType, pattern: list[int], size: int) -> list[list[int]]:
    """Send objects that refuse to be compared through, and tell which came back where."""
    objects = [Odd() for _ in range(max(pattern, default=0) + 1)]
    chunks = module.chunked([objects[number] for number in pattern], size)
    return [[_place(objects, item) for item in chunk] for chunk in islice(chunks, len(pattern) + 2)]


def _place(objects: list[Odd], item: object) -> int:
    return next((place for place, known in enumerate(objects) if known is item), -1)


def nature(module: ModuleType, items: list[Any], size: int) -> dict[str, Any]:
    """Tell whether it is an iterator, and what a loop finds that goes on where `next` stopped."""
    chunks = module.chunked(items, size)
    if not hasattr(type(chunks), "__next__"):
        return {"kind": type(chunks).__name__}
    first = next(chunks, None)
    return {"itself": iter(chunks) is chunks, "first": first, "rest": list(islice(chunks, len(items) + 2))}


def far_out(module: ModuleType, size: int, number: int) -> Any:
    """Give the chunk of that number from an endless source, counting from 0."""
    return next(islice(module.chunked(count(), size), number, None), None)


def lengths(module: ModuleType, length: int, size: int) -> list[int]:
    """Give the lengths of the chunks of so many numbers."""
    return [len(chunk) for chunk in islice(module.chunked(range(length), size), 4)]

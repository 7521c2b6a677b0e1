"""Creates iterables in the process of the attempt: some cannot be sent there, others are too long to send."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import Any


class Stream:
    """An iterable that is neither a sequence nor an iterator, and has no length."""

    def __init__(self, items: list[int]) -> None:
        self._items = tuple(items)

    def __iter__(self) -> Iterator[int]:
        """Return a new iterator over the items."""
        return iter(self._items)


SOURCES: dict[str, Callable[[list[int]], Iterable[int]]] = {
    "list": list,
    "tuple": tuple,
    "set": set,
    "dict": dict.fromkeys,
    "deque": deque,
    "generator": lambda items: (item for item in items),
    "stream": Stream,
}


def found(module: ModuleType, kind: str, numbers: list[int], n: int) -> tuple[Any, list[int]]:
    """Return the result for a source of this kind, and the items that are left in the source."""
    source = SOURCES[kind](numbers)
    return module.find_all_missing(source, n), list(source)


def found_among_many(module: ModuleType, count: int, step: int, gap: int) -> Any:
    """Return the result for the numbers up to `count`, `step` apart modulo `count`, without those that `gap` divides."""
    order = (place * step % count + 1 for place in range(count))
    return module.find_all_missing([number for number in order if number % gap], count)

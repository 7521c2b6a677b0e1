"""What must happen beside the attempt: sources that cannot cross, and numbers too many to cross one by one."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import Any


class Stream:
    """An iterable that is neither a sequence nor an iterator, and says nothing of its length."""

    def __init__(self, items: list[int]) -> None:
        self._items = tuple(items)

    def __iter__(self) -> Iterator[int]:
        """Start from the first item."""
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
    """Give what is missing from a source of this kind, and what a loop over the source finds afterwards."""
    source = SOURCES[kind](numbers)
    return module.find_all_missing(source, n), list(source)


def found_among_many(module: ModuleType, count: int, step: int, gap: int, n: int) -> Any:
    """Give what is missing where `count` numbers from 1 come `step` apart and all round, those divisible by `gap` left out."""
    order = (place * step % count + 1 for place in range(count))
    return module.find_all_missing([number for number in order if number % gap], n)

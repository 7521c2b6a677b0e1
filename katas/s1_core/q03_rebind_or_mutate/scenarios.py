"""Runs in the process of the attempt: shared lists, iterators over the target, and special items cannot be sent there."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from types import ModuleType
from typing import Any


class Stream:
    """An iterable that is neither a sequence nor an iterator, and has no length."""

    def __init__(self, items: list[Any]) -> None:
        self._items = tuple(items)

    def __iter__(self) -> Iterator[Any]:
        """Return a new iterator."""
        return iter(self._items)


class Odd:
    """An item that cannot be compared, hashed or tested for truth."""

    __hash__ = None  # type: ignore[assignment] # like a NumPy array

    def __eq__(self, other: object) -> bool:
        """Raise TypeError."""
        raise TypeError("this item cannot be compared")

    def __bool__(self) -> bool:
        """Raise TypeError."""
        raise TypeError("this item is neither true nor false")


SOURCES: dict[str, Callable[[list[Any], list[Any]], Iterable[Any]]] = {
    "list": lambda _, items: items,
    "tuple": lambda _, items: tuple(items),
    "generator": lambda _, items: (item for item in items),
    "stream": lambda _, items: Stream(items),
    "text": lambda _, items: "ab" * len(items),
    "itself": lambda target, _: target,
    "reversed": lambda target, _: reversed(target),
    "part": lambda target, _: islice(target, len(target) // 2),
    "its items": lambda target, _: (item for item in target),
}
"""Functions that create `items` from the target and other items; the last one ends only if the target does not grow."""


def extend(module: ModuleType, target: list[Any], items: list[Any], kind: str) -> Any:
    """Extend a list; return the result, and the list and the items after the call."""
    returned = module.extend_in_place(target, SOURCES[kind](target, items))
    return returned, target, items


def make(module: ModuleType, target: list[Any], items: list[Any], kind: str) -> Any:
    """Create a new list; return it, the two lists after the call, and whether it is one of them."""
    made = module.extended(target, SOURCES[kind](target, items))
    return made, target, items, made is target or made is items


def put(module: ModuleType, item: Any, bucket: list[Any]) -> Any:
    """Collect an item in a bucket; return the result, the bucket after the call, and whether they are the same."""
    returned = module.collect(item, bucket)
    return returned, bucket, returned is bucket


def start(module: ModuleType, steps: list[tuple[Any, ...]]) -> Any:
    """Do each step: `(item,)` and `(item, None)` start a list, `(item, n)` uses list n; return all lists and their number."""
    lists: list[Any] = []
    for item, *where in steps:
        got = module.collect(item, *[None if place is None else lists[place] for place in where])
        if where in ([], [None]):
            lists.append(got)
    return lists, len(set(map(id, lists)))


def carry_itself(module: ModuleType, function: str, before: int, after: int) -> list[bool]:
    """Add a target to itself; return for each item of the list afterwards whether it is the target."""
    target: list[Any] = [0]
    made: list[Any] = []
    items = [*[0] * before, target, *[0] * after]
    if function == "extended":
        made = module.extended(target, items)
    elif function == "extend_in_place":
        module.extend_in_place(target, items)
        made = target
    else:
        for item in items:
            made = module.collect(item, target)
    return [item is target for item in made]


def carry(module: ModuleType, function: str, old: int, new: int) -> list[int]:
    """Return the numbers of the objects in the list afterwards; -1 means any other object."""
    objects = [Odd() for _ in range(old + new)]
    target = objects[:old]
    if function == "extend_in_place":
        module.extend_in_place(target, objects[old:])
    elif function == "extended":
        target = module.extended(target, objects[old:])
    else:
        for item in objects[old:]:
            target = module.collect(item, target)
    return [next((number for number, known in enumerate(objects) if known is item), -1) for item in target]

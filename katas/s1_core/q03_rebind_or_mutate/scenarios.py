"""What must happen beside the attempt: lists held under two names, iterators over the target, items that cannot cross."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from types import ModuleType
from typing import Any


class Stream:
    """An iterable that is neither a sequence nor an iterator, and says nothing of its length."""

    def __init__(self, items: list[Any]) -> None:
        self._items = tuple(items)

    def __iter__(self) -> Iterator[Any]:
        """Start from the first item."""
        return iter(self._items)


class Odd:
    """An item that can be held and nothing else."""

    __hash__ = None  # type: ignore[assignment] # as numpy's arrays have it

    def __eq__(self, other: object) -> bool:
        """Refuse."""
        raise TypeError("this item cannot be compared")

    def __bool__(self) -> bool:
        """Refuse."""
        raise TypeError("this item is neither true nor false")


SOURCES: dict[str, Callable[[list[Any], list[Any]], Iterable[Any]]] = {
    "list": lambda _, items: items,
    "tuple": lambda _, items: tuple(items),
    "generator": lambda _, items: (item for item in items),
    "stream": lambda _, items: Stream(items),
    "itself": lambda target, _: target,
    "reversed": lambda target, _: reversed(target),
    "part": lambda target, _: islice(target, len(target) // 2),
    "its items": lambda target, _: (item for item in target),
}
"""How to make `items` from the target and other items; the last one ends only if the target does not grow."""


def extend(module: ModuleType, target: list[Any], items: list[Any], kind: str) -> Any:
    """Extend a list; give what came back, and the list and the other items as they are then."""
    returned = module.extend_in_place(target, SOURCES[kind](target, items))
    return returned, target, items


def make(module: ModuleType, target: list[Any], items: list[Any], kind: str) -> Any:
    """Make a new list; give it, the two lists as they are then, and whether it is one of them."""
    made = module.extended(target, SOURCES[kind](target, items))
    return made, target, items, made is target or made is items


def put(module: ModuleType, item: Any, bucket: list[Any]) -> Any:
    """Collect an item in a bucket; give what came back, the bucket as it is then, and whether they are one."""
    returned = module.collect(item, bucket)
    return returned, bucket, returned is bucket


def start(module: ModuleType, steps: list[tuple[Any, ...]]) -> Any:
    """Do as each step says: `(item,)` and `(item, None)` start a list, `(item, n)` takes list number n; count them."""
    lists: list[Any] = []
    for item, *where in steps:
        got = module.collect(item, *[None if place is None else lists[place] for place in where])
        if where in ([], [None]):
            lists.append(got)
    return lists, len(set(map(id, lists)))


def carry_itself(module: ModuleType, function: str, before: int, after: int) -> list[bool]:
    """Send a target as one of its own new items; tell of each item in the list afterwards whether it is the target."""
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
    """Give the numbers of the objects that are in the list afterwards; -1 stands for any other object."""
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

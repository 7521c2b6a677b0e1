"""One stack with two kinds of entries: enter an object, leave an object."""

from collections.abc import Iterator
from itertools import chain


def parts_of(obj: object) -> Iterator[object]:
    """Return the objects that an object refers to."""
    if isinstance(obj, dict):
        return chain(obj.keys(), obj.values())
    if isinstance(obj, list | tuple | set | frozenset):
        return iter(obj)
    return iter(getattr(obj, "__dict__", {}).values())


def is_cyclic(obj: object) -> bool:
    """Return whether a reference cycle can be reached from an object."""
    open_, closed = set[int](), set[int]()
    stack = [(obj, False)]
    while stack:
        current, leaving = stack.pop()
        key = id(current)
        if leaving:
            open_.remove(key)
            closed.add(key)
            continue
        if key in open_:
            return True
        if key in closed:
            continue
        open_.add(key)
        stack.append((current, True))
        stack += [(part, False) for part in parts_of(current)]
    return False

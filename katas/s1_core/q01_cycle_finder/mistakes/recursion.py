"""Recurses into each object, but the call stack is limited."""

from collections.abc import Iterator
from itertools import chain


def is_cyclic(obj: object) -> bool:
    """Return whether a reference cycle can be reached from an object."""
    path, finished = set[int](), set[int]()

    def visit(current: object) -> bool:
        if id(current) in path:
            return True
        if id(current) in finished:
            return False
        path.add(id(current))
        if any(visit(part) for part in _parts(current)):
            return True
        path.remove(id(current))
        finished.add(id(current))
        return False

    return visit(obj)


def _parts(obj: object) -> Iterator[object]:
    """Return the objects that an object refers to."""
    if isinstance(obj, dict):
        return chain(obj, obj.values())
    if isinstance(obj, list | tuple | set | frozenset):
        return iter(obj)
    return iter(getattr(obj, "__dict__", {}).values())

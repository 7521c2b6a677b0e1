"""The way is the call stack, which has an end."""

from collections.abc import Iterator
from itertools import chain


def parts_of(obj: object) -> Iterator[object]:
    """Give what an object refers to."""
    if isinstance(obj, dict):
        return chain(obj.keys(), obj.values())
    if isinstance(obj, list | tuple | set | frozenset):
        return iter(obj)
    return iter(getattr(obj, "__dict__", {}).values())


def is_cyclic(obj: object) -> bool:
    """Tell whether the references from an object lead round in a circle somewhere."""
    path, done = set[int](), set[int]()

    def visit(current: object) -> bool:
        if id(current) in path:
            return True
        if id(current) in done:
            return False
        path.add(id(current))
        if any(visit(part) for part in parts_of(current)):
            return True
        path.remove(id(current))
        done.add(id(current))
        return False

    return visit(obj)

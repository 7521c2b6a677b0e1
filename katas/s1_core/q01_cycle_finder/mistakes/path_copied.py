"""Each object waiting has a copy of the way that leads to it."""

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
    done = set[int]()
    stack = [(obj, frozenset[int]())]
    while stack:
        current, path = stack.pop()
        if id(current) in path:
            return True
        if id(current) not in done:
            parts = list(parts_of(current))
            if not parts:
                done.add(id(current))
            stack += [(part, path | {id(current)}) for part in parts]
    return False

"""Leaves out attributes that begin with an underscore."""

from collections.abc import Iterator
from itertools import chain


def parts_of(obj: object) -> Iterator[object]:
    """Give what an object refers to."""
    if isinstance(obj, dict):
        return chain(obj.keys(), obj.values())
    if isinstance(obj, list | tuple | set | frozenset):
        return iter(obj)
    return (value for name, value in getattr(obj, "__dict__", {}).items() if not name.startswith("_"))


def is_cyclic(obj: object) -> bool:
    """Tell whether the references from an object lead round in a circle somewhere."""
    path, done = set[int](), set[int]()
    stack = [(0, iter([obj]))]
    while stack:
        number, parts = stack[-1]
        for part in parts:
            if id(part) in path:
                return True
            if id(part) not in done:
                path.add(id(part))
                stack.append((id(part), parts_of(part)))
                break
        else:
            stack.pop()
            path.discard(number)
            done.add(number)
    return False

"""Instances are marked as finished, and the marks stay."""

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
    stack = [(obj, iter([obj]))]
    while stack:
        current, parts = stack[-1]
        for part in parts:
            if id(part) in path:
                return True
            if id(part) not in done:
                path.add(id(part))
                stack.append((part, parts_of(part)))
                break
        else:
            stack.pop()
            path.discard(id(current))
            done.add(id(current))
            if hasattr(current, "__dict__"):
                vars(current)["_finished"] = True
    return False

"""The way is searched from one end to the other at each step."""

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
    path = [obj]
    done = set[int]()
    stack = [parts_of(obj)]
    while stack:
        for part in stack[-1]:
            if any(part is other for other in path):
                return True
            if id(part) not in done:
                path.append(part)
                stack.append(parts_of(part))
                break
        else:
            stack.pop()
            done.add(id(path.pop()))
    return False

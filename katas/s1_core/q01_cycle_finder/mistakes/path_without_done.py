"""Each way is walked by itself, however often it was walked before."""

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
    path = {id(obj)}
    stack = [(id(obj), parts_of(obj))]
    while stack:
        for part in stack[-1][1]:
            if id(part) in path:
                return True
            path.add(id(part))
            stack.append((id(part), parts_of(part)))
            break
        else:
            path.discard(stack.pop()[0])
    return False

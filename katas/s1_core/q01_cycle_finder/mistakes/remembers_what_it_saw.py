"""What was finished in one call counts as finished in the next."""

from collections.abc import Iterator
from itertools import chain

DONE: set[int] = set()


def parts_of(obj: object) -> Iterator[object]:
    """Give what an object refers to."""
    if isinstance(obj, dict):
        return chain(obj.keys(), obj.values())
    if isinstance(obj, list | tuple | set | frozenset):
        return iter(obj)
    return iter(getattr(obj, "__dict__", {}).values())


def is_cyclic(obj: object) -> bool:
    """Tell whether the references from an object lead round in a circle somewhere."""
    path = set[int]()
    stack = [(0, iter([obj]))]
    while stack:
        number, parts = stack[-1]
        for part in parts:
            if id(part) in path:
                return True
            if id(part) not in DONE:
                path.add(id(part))
                stack.append((id(part), parts_of(part)))
                break
        else:
            stack.pop()
            path.discard(number)
            DONE.add(number)
    return False

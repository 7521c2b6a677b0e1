"""An object counts as finished when it is entered, so that nobody ever meets it on the way."""

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
    stack = [obj]
    while stack:
        current = stack.pop()
        for part in parts_of(current):
            if part is current:
                return True
            if id(part) not in done:
                done.add(id(part))
                stack.append(part)
    return False

"""Takes an object that counts as empty for one that holds nothing."""

from collections.abc import Iterator, Sized
from itertools import chain


def parts_of(obj: object) -> Iterator[object]:
    """Give what an object refers to."""
    if isinstance(obj, dict):
        return chain(obj.keys(), obj.values())
    if isinstance(obj, list | tuple | set | frozenset):
        return iter(obj)
    if isinstance(obj, Sized) and len(obj) == 0:
        return iter(())
    return iter(getattr(obj, "__dict__", {}).values())


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

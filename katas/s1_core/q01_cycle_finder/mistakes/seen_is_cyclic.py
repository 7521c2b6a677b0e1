"""Whatever is met for the second time is taken for a circle."""

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
    seen = {id(obj)}
    stack = [obj]
    while stack:
        for part in parts_of(stack.pop()):
            if isinstance(part, list | tuple | set | frozenset | dict) or hasattr(part, "__dict__"):
                if id(part) in seen:
                    return True
                seen.add(id(part))
                stack.append(part)
    return False

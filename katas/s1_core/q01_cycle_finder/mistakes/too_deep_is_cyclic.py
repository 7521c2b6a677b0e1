"""What goes too deep for the call stack is taken for a circle."""

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

    def visit(current: object) -> None:
        if id(current) not in done:
            for part in parts_of(current):
                visit(part)
            done.add(id(current))

    try:
        visit(obj)
    except RecursionError:
        return True
    return False

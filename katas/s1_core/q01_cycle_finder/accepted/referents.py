"""Asks the collector for the referents of a container, and drops those that must not be followed."""

import gc


def parts_of(obj: object) -> list[object]:
    """Return the objects that an object refers to."""
    if isinstance(obj, list | tuple | set | frozenset | dict):
        referents: list[object] = gc.get_referents(obj)
        return [part for part in referents if part is not type(obj)]
    return list(obj.__dict__.values()) if hasattr(obj, "__dict__") else []


def is_cyclic(obj: object) -> bool:
    """Return whether a reference cycle can be reached from an object."""
    path: dict[int, None] = {}
    done: set[int] = set()
    todo: list[tuple[int, object]] = [(0, obj)]
    while todo:
        depth, current = todo.pop()
        while len(path) > depth:
            done.add(path.popitem()[0])
        if id(current) in path:
            return True
        if id(current) not in done:
            path[id(current)] = None
            todo.extend((depth + 1, part) for part in parts_of(current))
    return False

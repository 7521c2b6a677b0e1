"""Removes objects without incoming references, again and again; if any remain, there is a cycle (Kahn)."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain


def parts_of(obj: object) -> Iterator[object]:
    """Return the objects that an object refers to."""
    if isinstance(obj, dict):
        return chain(obj.keys(), obj.values())
    if isinstance(obj, list | tuple | set | frozenset):
        return iter(obj)
    return iter(getattr(obj, "__dict__", {}).values())


def is_cyclic(obj: object) -> bool:
    """Return whether a reference cycle can be reached from an object."""
    found = {id(obj): obj}
    waiting = [obj]
    references = Counter[int]()
    while waiting:
        for part in parts_of(waiting.pop()):
            references[id(part)] += 1
            if id(part) not in found:
                found[id(part)] = part
                waiting.append(part)
    free = [obj] if not references[id(obj)] else []
    taken = 0
    while free:
        taken += 1
        for part in parts_of(free.pop()):
            references[id(part)] -= 1
            if not references[id(part)]:
                free.append(part)
    return taken < len(found)

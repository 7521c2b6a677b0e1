"""Builds the graph of identities and lets `graphlib` find the cycle."""

from graphlib import CycleError, TopologicalSorter
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
    sorter = TopologicalSorter[int]()
    known = {id(obj)}
    waiting = [obj]
    while waiting:
        current = waiting.pop()
        parts = list(parts_of(current))
        sorter.add(id(current), *map(id, parts))
        for part in parts:
            if id(part) not in known:
                known.add(id(part))
                waiting.append(part)
    try:
        sorter.prepare()
    except CycleError:
        return True
    return False

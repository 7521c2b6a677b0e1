"""Asks `objgraph` for the objects of a name, and counts those of the class itself."""

import gc
from collections.abc import Callable, Iterable

import objgraph


def leaks(action: Callable[[], object], kinds: Iterable[type], rounds: int = 3) -> set[type]:
    """Call the action several times, and return the classes that have more instances after each round."""
    if rounds < 1:
        raise ValueError("no rounds")
    found = frozenset(kinds)
    counts = {kind: alive(kind) for kind in found}
    for _ in range(rounds):
        action()
        now = {kind: alive(kind) for kind in found}
        found = found.intersection(kind for kind in found if now[kind] > counts[kind])
        counts = now
    return set(found)


def alive(kind: type) -> int:
    """Return the number of instances that the collector cannot free."""
    gc.collect()
    return len([True for each in objgraph.by_type(kind.__name__) if type(each) is kind])

"""Collects all counts first and compares them at the end; switches the collector off meanwhile."""

import gc
from collections.abc import Callable, Iterable
from itertools import pairwise


def leaks(action: Callable[[], object], kinds: Iterable[type], rounds: int = 3) -> set[type]:
    """Call the action several times, and return the classes that have more instances after each round."""
    if rounds < 1:
        raise ValueError("at least one round is needed")
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        history: dict[type, list[int]] = {kind: [count(kind)] for kind in kinds}
        for _ in range(rounds):
            action()
            for kind, counts in history.items():
                counts.append(count(kind))
    finally:
        if was_enabled:
            gc.enable()
    return {kind for kind, counts in history.items() if all(a < b for a, b in pairwise(counts))}


def count(kind: type) -> int:
    """Return the number of instances."""
    gc.collect()
    return sum(type(each) is kind for each in gc.get_objects())

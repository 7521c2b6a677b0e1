"""Counts the objects that the collector tracks by their type, before and after each round."""

import gc
from collections import Counter
from collections.abc import Callable, Iterable


def leaks(action: Callable[[], object], kinds: Iterable[type], rounds: int = 3) -> set[type]:
    """Call the action several times, and return the classes that have more instances after each round."""
    if rounds < 1:
        raise ValueError(f"rounds must be at least 1, not {rounds}")
    suspects = set(kinds)
    before = census(suspects)
    for _ in range(rounds):
        action()
        after = census(suspects)
        suspects = {kind for kind in suspects if after[kind] > before[kind]}
        before = after
    return suspects


def census(kinds: set[type]) -> Counter[type]:
    """Return how many instances of each class the collector cannot free."""
    gc.collect()
    return Counter(type(each) for each in gc.get_objects() if type(each) in kinds)

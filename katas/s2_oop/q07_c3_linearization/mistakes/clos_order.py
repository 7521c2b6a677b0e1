"""Sorts topologically and prefers a base of the class that was added last, which is the order of CLOS and not of C3."""

from collections.abc import Mapping, Sequence
from itertools import pairwise


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the MRO of the class `name` in the hierarchy `bases`, or raise TypeError."""
    parents: dict[str, list[str]] = {}
    todo = [name]
    for current in todo:
        parents[current] = list(bases.get(current, ())) or ["object"] * (current != "object")
        if len(set(parents[current])) < len(parents[current]):
            raise TypeError(f"{current} has a base twice")
        todo += [parent for parent in parents[current] if parent not in todo]
    rules = {pair for each in parents for pair in pairwise([each, *parents[each]])}
    result: list[str] = []
    left = set(parents)
    while left:
        free = [each for each in left if not any((other, each) in rules for other in left)]
        if not free:
            raise TypeError("no consistent order")
        latest = next((done for done in reversed(result) if set(free) & set(parents[done])), name)
        nearest = next((each for each in parents[latest] if each in free), free[0])
        result.append(nearest)
        left.remove(nearest)
    return result

"""Sorts the classes so that bases come first, which finds loops, then computes one order after the other."""

from collections.abc import Mapping, Sequence
from graphlib import CycleError, TopologicalSorter


def parents_above(name: str, bases: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Return the bases of `name` and of every class that it inherits from; only `object` has none."""
    parents: dict[str, list[str]] = {}
    todo = [name]
    while todo:
        current = todo.pop()
        if current not in parents:
            parents[current] = list(bases.get(current, ())) or ["object"] * (current != "object")
            todo += parents[current]
    return parents


def merge(*orders: list[str]) -> list[str]:
    """Return one order that agrees with all of these."""
    heads = [0] * len(orders)
    merged: list[str] = []
    while rest := [order[head:] for order, head in zip(orders, heads, strict=True) if order[head:]]:
        behind = set[str]().union(*(order[1:] for order in rest))
        free = [order[0] for order in rest if order[0] not in behind]
        if not free:
            raise TypeError("no consistent order")
        merged.append(free[0])
        heads = [
            head + (order[head : head + 1] == free[:1])
            for order, head in zip(orders, heads, strict=True)
        ]
    return merged


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the MRO of the class `name` in the hierarchy `bases`, or raise TypeError."""
    parents = parents_above(name, bases)
    orders: dict[str, list[str]] = {}
    try:
        for each in TopologicalSorter(parents).static_order():
            orders[each] = [
                each,
                *merge(*(orders[parent] for parent in parents[each]), parents[each]),
            ]
    except CycleError as error:
        raise TypeError("a class inherits from itself") from error
    return orders[name]

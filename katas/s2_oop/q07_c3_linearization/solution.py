"""Recursion with a dict of finished classes, and the C3 merge: O(n**2) names per merge."""

from collections.abc import Mapping, Sequence


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the MRO of the class `name` in the hierarchy `bases`, or raise TypeError."""
    return _order(name, bases, {"object": ["object"]}, frozenset())


def _order(name: str, bases: Mapping[str, Sequence[str]], known: dict[str, list[str]], below: frozenset[str]) -> list[str]:
    """Return the MRO of a class from which the classes in `below` inherit, and store it in `known`."""
    if name in below:
        raise TypeError(f"{name} inherits from itself")
    if name not in known:
        parents = bases.get(name) or ["object"]
        orders = [_order(parent, bases, known, below | {name}) for parent in parents]
        known[name] = [name, *_merge([*orders, parents])]
    return known[name]


def _merge(orders: list[Sequence[str]]) -> list[str]:
    """Return an order that agrees with all of these; each class is taken from the leftmost order that allows it."""
    merged: list[str] = []
    while orders := [order for order in orders if order]:
        behind = {name for order in orders for name in order[1:]}
        free = [order[0] for order in orders if order[0] not in behind]
        if not free:
            raise TypeError("no consistent order")
        merged.append(free[0])
        orders = [order[1:] if order[0] == free[0] else order for order in orders]
    return merged

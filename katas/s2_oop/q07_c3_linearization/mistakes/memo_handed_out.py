"""The answer for a table is remembered, and the caller gets the remembered list itself."""

from collections.abc import Mapping, Sequence
from functools import cache

Frozen = tuple[tuple[str, tuple[str, ...]], ...]


def merge(orders: list[list[str]]) -> list[str]:
    """Merge orders into one that agrees with them all."""
    merged: list[str] = []
    while orders := [order for order in orders if order]:
        behind = {name for order in orders for name in order[1:]}
        free = [order[0] for order in orders if order[0] not in behind]
        if not free:
            raise TypeError("no consistent order")
        merged.append(free[0])
        orders = [order[1:] if order[0] == free[0] else order for order in orders]
    return merged


def order_of(
    name: str,
    bases: Mapping[str, Sequence[str]],
    known: dict[str, list[str]],
    below: tuple[str, ...],
) -> list[str]:
    """Give the order of `name`, which the classes `below` inherit from."""
    if name in below:
        raise TypeError("a class inherits from itself")
    if name not in known:
        parents = list(bases.get(name, ())) or ["object"]
        orders = [order_of(parent, bases, known, (*below, name)) for parent in parents]
        known[name] = [name, *merge([*orders, parents])]
    return known[name]


@cache
def remembered(name: str, frozen: Frozen) -> list[str]:
    """Give the order of `name` in a table that can be remembered."""
    return order_of(name, dict(frozen), {"object": ["object"]}, ())


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the MRO of the class `name` in the hierarchy `bases`; a `TypeError` where there is none."""
    return remembered(name, tuple((each, tuple(parents)) for each, parents in bases.items()))

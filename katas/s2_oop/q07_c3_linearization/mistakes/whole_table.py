"""Every class of the table is ordered, so one that `name` has nothing to do with can spoil the answer."""

from collections.abc import Mapping, Sequence


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


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the MRO of the class `name` in the hierarchy `bases`; a `TypeError` where there is none."""
    known = {"object": ["object"]}
    for each in bases:
        order_of(each, bases, known, ())
    return order_of(name, bases, known, ())

"""The definition turned into code word for word: correct, but each class is ordered once for every way that leads to it."""

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


def order_of(name: str, bases: Mapping[str, Sequence[str]], below: tuple[str, ...]) -> list[str]:
    """Give the order of `name`, which the classes `below` inherit from."""
    if name == "object":
        return [name]
    if name in below:
        raise TypeError(f"{name} inherits from itself")
    parents = list(bases.get(name, ())) or ["object"]
    return [
        name,
        *merge([*(order_of(parent, bases, (*below, name)) for parent in parents), parents]),
    ]


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the MRO of the class `name` in the hierarchy `bases`; a `TypeError` where there is none."""
    return order_of(name, bases, ())

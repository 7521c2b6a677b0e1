"""The merge pops from the very lists that are remembered, so a class met a second time has lost its order."""

from collections.abc import Mapping, Sequence


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the MRO of the class `name` in the hierarchy `bases`; a `TypeError` where there is none."""
    known = {"object": ["object"]}
    on_the_way: set[str] = set()

    def visit(current: str) -> list[str]:
        if current in on_the_way:
            raise TypeError(f"{current} inherits from itself")
        if current not in known:
            on_the_way.add(current)
            parents = list(bases.get(current, ())) or ["object"]
            orders = [*map(visit, parents), parents]
            known[current] = [current]
            while orders := [order for order in orders if order]:
                behind = {each for order in orders for each in order[1:]}
                head = next((order[0] for order in orders if order[0] not in behind), None)
                if head is None:
                    raise TypeError("no consistent order")
                known[current].append(head)
                for order in orders:
                    if order[0] == head:
                        order.pop(0)
            on_the_way.remove(current)
        return known[current]

    return visit(name)

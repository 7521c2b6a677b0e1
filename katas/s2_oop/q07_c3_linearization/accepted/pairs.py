"""Collects pairs of classes that must be in this order, then takes the leftmost class that nothing must precede."""

from collections.abc import Mapping, Sequence
from itertools import combinations


def settle(name: str, orders: list[list[str]]) -> list[str]:
    """Return the order of `name` from the orders of its bases and the list of its bases."""
    before = {pair for order in orders for pair in combinations(order, 2)}
    left = {each for order in orders for each in order}
    place = [0] * len(orders)
    result = [name]
    while left:
        for number, order in enumerate(orders):
            while place[number] < len(order) and order[place[number]] not in left:
                place[number] += 1
        heads = [order[at] for order, at in zip(orders, place, strict=True) if at < len(order)]
        free = [head for head in heads if not any((other, head) in before for other in left)]
        if not free:
            raise TypeError(f"no consistent order for the bases of {name}")
        result.append(free[0])
        left.remove(free[0])
    return result


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the MRO of the class `name` in the hierarchy `bases`, or raise TypeError."""
    return orders_above(name, bases, {}, [])[name]


def orders_above(
    name: str, bases: Mapping[str, Sequence[str]], done: dict[str, list[str]], path: list[str]
) -> dict[str, list[str]]:
    """Add the orders of `name` and of all classes that it inherits from to `done`, and return `done`."""
    if name in path:
        raise TypeError(f"{name} inherits from itself")
    if name == "object":
        done[name] = [name]
    if name not in done:
        parents = list(bases.get(name) or ("object",))
        path.append(name)
        for parent in parents:
            orders_above(parent, bases, done, path)
        path.pop()
        done[name] = settle(name, [done[parent] for parent in parents] + [parents])
    return done

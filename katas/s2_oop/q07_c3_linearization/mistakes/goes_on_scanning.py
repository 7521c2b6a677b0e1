"""After a class is taken the merge goes on with the next list instead of starting at the leftmost one again."""

from collections.abc import Mapping, Sequence


def merge(orders: list[list[str]]) -> list[str]:
    """Merge orders into one that agrees with them all."""
    merged: list[str] = []
    while any(orders):
        before = len(merged)
        for number in range(len(orders)):
            if not orders[number]:
                continue
            head = orders[number][0]
            if not any(head in order[1:] for order in orders):
                merged.append(head)
                orders = [[name for name in order if name != head] for order in orders]
        if len(merged) == before:
            raise TypeError("no consistent order")
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

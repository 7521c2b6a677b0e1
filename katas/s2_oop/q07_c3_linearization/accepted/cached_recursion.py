"""Looks for loops first, then uses plain recursion with `functools.cache` and tuples; the merge is recursive, too."""

from collections.abc import Mapping, Sequence
from functools import cache

Order = tuple[str, ...]


def merge(orders: tuple[Order, ...]) -> Order:
    """Return one order that agrees with all of these."""
    orders = tuple(filter(None, orders))
    if not orders:
        return ()
    behind = {name for order in orders for name in order[1:]}
    for head, *_ in orders:
        if head not in behind:
            return (head, *merge(tuple(order[order[0] == head :] for order in orders)))
    raise TypeError("no consistent order")


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the MRO of the class `name` in the hierarchy `bases`, or raise TypeError."""

    @cache
    def parents(current: str) -> Order:
        return tuple(bases.get(current, ())) or ("object",)

    clean = {"object"}

    def check(current: str, path: Order) -> None:
        if current in path:
            raise TypeError(" -> ".join((*path, current)))
        if current not in clean:
            for parent in parents(current):
                check(parent, (*path, current))
            clean.add(current)

    @cache
    def order(current: str) -> Order:
        if current == "object":
            return (current,)
        return (
            current,
            *merge((*(order(parent) for parent in parents(current)), parents(current))),
        )

    check(name, ())
    return list(order(name))

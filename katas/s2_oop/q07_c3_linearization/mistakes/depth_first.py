"""Searches depth first, from left to right, and keeps the first position of each class, as old-style classes did."""

from collections.abc import Mapping, Sequence


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the MRO of the class `name` in the hierarchy `bases`, or raise TypeError."""
    order: list[str] = []

    def visit(current: str, below: tuple[str, ...]) -> None:
        parents = bases.get(current, ())
        if current in below or len(set(parents)) < len(parents):
            raise TypeError(current)
        if current not in order and current != "object":
            order.append(current)
            for parent in parents:
                visit(parent, (*below, current))

    visit(name, ())
    return [*order, "object"]

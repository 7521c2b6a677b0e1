"""Depth first, left to right, each class at its first place: the rule of Python's old classes, long gone."""

from collections.abc import Mapping, Sequence


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the MRO of the class `name` in the hierarchy `bases`; a `TypeError` where there is none."""
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

"""Depth first, each class at its last place, as in Python 2.2: a diamond comes out right, but any hierarchy is accepted."""

from collections.abc import Mapping, Sequence


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the MRO of the class `name` in the hierarchy `bases`; a `TypeError` where there is none."""
    known: dict[str, list[str]] = {"object": ["object"]}

    def visit(current: str, below: tuple[str, ...]) -> list[str]:
        parents = list(bases.get(current, ())) or ["object"]
        if current in below or len(set(parents)) < len(parents):
            raise TypeError(current)
        if current not in known:
            path = [current] + [
                each for parent in parents for each in visit(parent, (*below, current))
            ]
            known[current] = [
                each for place, each in enumerate(path) if each not in path[place + 1 :]
            ]
        return known[current]

    return visit(name, ())

"""Searches depth first and keeps the last position of each class, as Python 2.2 did, and accepts every hierarchy."""

from collections.abc import Mapping, Sequence


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the MRO of the class `name` in the hierarchy `bases`, or raise TypeError."""
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
                each for index, each in enumerate(path) if each not in path[index + 1 :]
            ]
        return known[current]

    return visit(name, ())

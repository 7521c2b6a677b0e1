"""Orders the classes level by level, so a base may come before a class that inherits from it."""

from collections.abc import Mapping, Sequence


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the MRO of the class `name` in the hierarchy `bases`, or raise TypeError."""
    order = [name]
    for current in order:
        parents = bases.get(current, ())
        if current in parents or len(set(parents)) < len(parents):
            raise TypeError(current)
        order += [parent for parent in parents if parent not in order and parent != "object"]
    return [*order, "object"]

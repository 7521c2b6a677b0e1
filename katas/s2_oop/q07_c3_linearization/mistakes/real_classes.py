"""Creates real classes and reads their `__mro__`."""

from collections.abc import Mapping, Sequence
from typing import Any


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the MRO of the class `name` in the hierarchy `bases`, or raise TypeError."""
    made: dict[str, Any] = {"object": object}
    names: dict[Any, str] = {object: "object"}

    def build(current: str, below: tuple[str, ...]) -> Any:
        if current in below:
            raise TypeError(f"{current} inherits from itself")
        if current not in made:
            parents = tuple(build(parent, (*below, current)) for parent in bases.get(current, ()))
            made[current] = type(current, parents, {})
            names[made[current]] = current
        return made[current]

    return [names[each] for each in build(name, ()).__mro__]

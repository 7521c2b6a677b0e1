"""Makes real classes all the same, by the metaclass that a class pattern gives it."""

from collections.abc import Mapping, Sequence
from typing import Any


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the MRO of the class `name` in the hierarchy `bases`; a `TypeError` where there is none."""
    meta: Any = None
    match object:
        case object(__class__=found):
            meta = found
    made: dict[str, Any] = {"object": object}

    def make(here: str, way: frozenset[str]) -> Any:
        if here in way:
            raise TypeError(here)
        if here not in made:
            above = (list(bases[here]) if here in bases else []) or ["object"]
            made[here] = meta(here, tuple([make(base, way | {here}) for base in above]), {})
        return made[here]

    return [each.__name__ for each in make(name, frozenset()).__mro__]

"""Generator expressions and `next`, which returns `None` if nothing is found."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import Final, TypeVar

V = TypeVar("V")


class Missing(Enum):
    """The type of `MISSING`. It has one member, so mypy can tell `MISSING` from a `V`."""

    MISSING = auto()


MISSING: Final = Missing.MISSING


def count_objects(items: Sequence[object]) -> int:
    """Return the number of different objects among the items."""
    return len({id(item): item for item in items})


def position(items: Sequence[object], target: object) -> int:
    """Return the index of the target itself, or else of the first item that equals it."""
    places = range(len(items))
    by_identity = (place for place in places if items[place] is target)
    by_equality = (place for place in places if target == items[place])
    for found in (next(by_identity, None), next(by_equality, None)):
        if found is not None:
            return found
    raise ValueError(target)


def setting(options: Mapping[str, V], name: str, default: V | Missing = MISSING) -> V:
    """Return the value stored under the name, or else the default."""
    if name not in options:
        if isinstance(default, Missing):
            raise KeyError(name)
        return default
    return options[name]

"""Ids in a set, two passes, and `in`: O(n) time, and O(n) space for the ids only."""

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
    return len({id(item) for item in items})


def position(items: Sequence[object], target: object) -> int:
    """Return the index of the target itself, or else of the first item that equals it."""
    for index, item in enumerate(items):
        if item is target:
            return index
    for index, item in enumerate(items):
        if item == target:
            return index
    raise ValueError(f"{target!r} is not among the items")


def setting(options: Mapping[str, V], name: str, default: V | Missing = MISSING) -> V:
    """Return the value stored under the name, or else the default."""
    if name in options:
        return options[name]
    if default is MISSING:
        raise KeyError(name)
    return default

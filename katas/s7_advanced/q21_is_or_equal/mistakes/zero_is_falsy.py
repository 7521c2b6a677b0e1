"""The two searches are chained by `or`, and index 0 is false."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import Final, TypeVar

V = TypeVar("V")


class Missing(Enum):
    """The type of `MISSING`, which has no other value: this way mypy can tell it from a `V`."""

    MISSING = auto()


MISSING: Final = Missing.MISSING


def count_objects(items: Sequence[object]) -> int:
    """Count the different objects among the items."""
    return len({id(item) for item in items})


def position(items: Sequence[object], target: object) -> int:
    """Give the index of the target itself, or else of the first item that is equal to it."""
    indexes = range(len(items))
    found = next((i for i in indexes if items[i] is target), None) or next(
        (i for i in indexes if items[i] == target), None
    )
    if found is None:
        raise ValueError(target)
    return found


def setting(options: Mapping[str, V], name: str, default: V | Missing = MISSING) -> V:
    """Give what is stored under the name, or else the default."""
    if name in options:
        return options[name]
    if default is MISSING:
        raise KeyError(name)
    return default

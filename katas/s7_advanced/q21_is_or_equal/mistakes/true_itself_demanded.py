"""`==` is held for a yes only if it answers `True` itself."""

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
    for index, item in enumerate(items):
        if item is target:
            return index
    for index, item in enumerate(items):
        if (item == target) is True:
            return index
    raise ValueError(f"{target!r} is not among the items")


def setting(options: Mapping[str, V], name: str, default: V | Missing = MISSING) -> V:
    """Give what is stored under the name, or else the default."""
    if name in options:
        return options[name]
    if default is MISSING:
        raise KeyError(name)
    return default

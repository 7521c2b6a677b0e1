"""`map(id, items)`, and `items.index` if no item is the target itself."""

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
    return len(set(map(id, items)))


def position(items: Sequence[object], target: object) -> int:
    """Return the index of the target itself, or else of the first item that equals it."""
    ids = [id(item) for item in items]
    return ids.index(id(target)) if id(target) in ids else items.index(target)


def setting(options: Mapping[str, V], name: str, default: V | Missing = MISSING) -> V:
    """Return the value stored under the name, or else the default."""
    value = options.get(name, default)
    if value is MISSING:
        raise KeyError(f"there is no setting {name!r}, and no default")
    return value

"""One pass that remembers the first equal item; `try` and `except KeyError` for the lookup."""

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
    seen: list[object] = []
    for item in items:
        if not any(item is other for other in seen):
            seen.append(item)
    return len(seen)


def position(items: Sequence[object], target: object) -> int:
    """Return the index of the target itself, or else of the first item that equals it."""
    first_equal: int | None = None
    for index, item in enumerate(items):
        if item is target:
            return index
        if first_equal is None and item == target:
            first_equal = index
    if first_equal is None:
        raise ValueError("not found")
    return first_equal


def setting(options: Mapping[str, V], name: str, default: V | Missing = MISSING) -> V:
    """Return the value stored under the name, or else the default."""
    try:
        return options[name]
    except KeyError:
        if isinstance(default, Missing):
            raise
        return default

"""Functions of `operator`, `itertools` chained, and a `match` on what was given."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from itertools import chain
from operator import eq, is_
from typing import Final, TypeVar

V = TypeVar("V")


class Missing(Enum):
    """The type of `MISSING`, which has no other value: this way mypy can tell it from a `V`."""

    MISSING = auto()


MISSING: Final = Missing.MISSING


def count_objects(items: Sequence[object]) -> int:
    """Count the different objects among the items."""
    return sum(
        all(item is not other for other in [*items][:index]) for index, item in enumerate(items)
    )


def position(items: Sequence[object], target: object) -> int:
    """Give the index of the target itself, or else of the first item that is equal to it."""
    found = chain(*([i for i, x in enumerate(items) if same(x, target)] for same in (is_, eq)))
    try:
        return next(found)
    except StopIteration:
        raise ValueError(f"no {target!r} here") from None


def setting(options: Mapping[str, V], name: str, default: V | Missing = MISSING) -> V:
    """Give what is stored under the name, or else the default."""
    if {name} <= options.keys():
        return options[name]
    match default:
        case Missing():
            raise KeyError(name)
        case given:
            return given

"""`operator.is_` and `operator.eq` one after the other; `match` on the type of the default."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from itertools import chain
from operator import eq, is_
from typing import Final, TypeVar

V = TypeVar("V")


class Missing(Enum):
    """The type of `MISSING`. It has one member, so mypy can tell `MISSING` from a `V`."""

    MISSING = auto()


MISSING: Final = Missing.MISSING


def count_objects(items: Sequence[object]) -> int:
    """Return the number of different objects among the items."""
    return sum(
        all(item is not other for other in [*items][:index]) for index, item in enumerate(items)
    )


def position(items: Sequence[object], target: object) -> int:
    """Return the index of the target itself, or else of the first item that equals it."""
    found = chain(*([i for i, x in enumerate(items) if same(x, target)] for same in (is_, eq)))
    try:
        return next(found)
    except StopIteration:
        raise ValueError(f"no {target!r} here") from None


def setting(options: Mapping[str, V], name: str, default: V | Missing = MISSING) -> V:
    """Return the value stored under the name, or else the default."""
    if {name} <= options.keys():
        return options[name]
    match default:
        case Missing():
            raise KeyError(name)
        case given:
            return given

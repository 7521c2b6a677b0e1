"""What's the difference between is and ==? Three small jobs that need one, the other, or both.

`==` asks two objects whether they are equal, and they may answer what they like. `is` asks nobody:
it tells whether two names stand for one object. Most bugs in this corner come from the wrong one.

- `count_objects(items)` tells how many different objects there are among the items. Two lists that
  are equal are two objects; one object that is there three times is one. The items are asked
  nothing: some can't be hashed, and some raise when they are compared.
- `position(items, target)` gives the index of the target itself, the first one if it is there more
  than once. Only if it is not there at all does the first item count that is equal to it. If there
  is none either, it is a `ValueError`.
- `setting(options, name, default)` gives the value stored under that name, whatever it is: `None`
  is a value like any other. For a name that is not there it gives the default, and `None` is a
  default like any other. If no default was given, it is a `KeyError`. So `MISSING` stands
  for "nothing was given", since no caller has a reason to pass it or to store it.

Items are in a sequence of any kind: a list, a tuple, a deque. Beware of NaN, which does not even
equal itself, of `True` and `1`, which do, and of objects whose `==` says yes to everything.

Not tested: sequences that make their items up when asked, like a `range`; mappings that do, like a
`defaultdict`; what `position` makes of items that raise when they are compared, or that disagree
with the target on whether they are equal.

>>> count_objects([[], []]), count_objects([[]] * 2)
(2, 1)
>>> position([1, True], True), position([1, True], 1.0)
(1, 0)
>>> setting({"colour": None}, "colour", "red"), setting({}, "colour", None)
(None, None)
>>> setting({}, "colour")
Traceback (most recent call last):
KeyError: 'colour'
"""

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
    raise NotImplementedError


def position(items: Sequence[object], target: object) -> int:
    """Give the index of the target itself, or else of the first item that is equal to it."""
    raise NotImplementedError


def setting(options: Mapping[str, V], name: str, default: V | Missing = MISSING) -> V:
    """Give what is stored under the name, or else the default."""
    raise NotImplementedError

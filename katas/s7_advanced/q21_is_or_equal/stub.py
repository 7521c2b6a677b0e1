"""What's the difference between is and ==? Write three functions that show it.

`==` calls a method of the objects, which may return anything. `is` compares identity, and no class
can override it.

- `count_objects(items)` returns the number of different objects among the items, by identity. It
  calls no method of an item: some items are unhashable, and some raise an error when they are
  compared.
- `position(items, target)` returns the index of the first item that is `target` itself, even if an
  earlier item is equal to it. If no item is `target` itself, it returns the index of the first item
  that is equal to `target`. If no item is equal either, it raises `ValueError`.
- `setting(options, name, default)` returns the value stored under `name`, even if the value is
  `None`. If there is no such name, it returns `default`, even if that is `None`. If no default was
  passed, it raises `KeyError`.

So `None` cannot mean "no default was passed". Use `MISSING` for that.

Beware of NaN, of `True == 1`, and of objects that are equal to everything.

>>> count_objects([[], []]), count_objects([[]] * 2)
(2, 1)
>>> position([1, True], True), position([1, True], 1.0)
(1, 0)
>>> setting({"colour": None}, "colour", "red"), setting({}, "colour", None)
(None, None)
>>> setting({}, "colour")
Traceback (most recent call last):
KeyError: 'colour'

Details

- `items` is a list, a tuple, or another sequence that stores its items, such as a deque. It may
  have a thousand items and more.
- No function changes its arguments.
- `==` may return any object, such as `"yes"`. Its truth value counts.
- `setting` returns the very object that is stored or passed. No caller passes `MISSING` or stores
  it in `options`.
- Not tested: sequences that create their items on access, like `range`; mappings that create their
  values on access, like `defaultdict`; mappings for which `in` and `[]` disagree; in `position`,
  items that raise an error when they are compared, and items for which `item == target` and
  `target == item` disagree.
"""

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
    raise NotImplementedError


def position(items: Sequence[object], target: object) -> int:
    """Return the index of the target itself, or else of the first item that equals it."""
    raise NotImplementedError


def setting(options: Mapping[str, V], name: str, default: V | Missing = MISSING) -> V:
    """Return the value stored under the name, or else the default."""
    raise NotImplementedError

"""Explain the difference between a deep copy and a shallow copy: write the deep one.

A shallow copy is a new container with the same items. A deep copy copies the items, too. That is
easy until an object is referenced twice: data is a graph, not a tree.

Write `deep_copy(value)`. It returns a copy of data that consists of lists, dicts, sets,
frozensets, tuples and atoms (numbers, booleans, strings, bytes and `None`).

- The copy is equal to the source and has the same types, at every depth. Dict keys keep their
  order.
- The copy shares no list, dict or set with the source, not even inside a tuple.
- Two references to one list, dict or set become two references to one copy. Two that are only equal
  become two copies.
- A reference cycle, such as a dict that contains itself, becomes a cycle in the copy.
- The source is not changed. Every call returns a new copy of the source as it is now.
- The modules `copy`, `pickle`, `marshal` and `json` are banned.

>>> row = [0, 0]
>>> grid = deep_copy([row, row])
>>> grid
[[0, 0], [0, 0]]
>>> grid[0] is row, grid[0] is grid[1]
(False, True)
>>> pair = deep_copy((row, "atom"))
>>> pair == (row, "atom"), pair[0] is row
(True, False)
>>> ring: dict[str, object] = {"name": "ring"}
>>> ring["me"] = ring
>>> copied = deep_copy(ring)
>>> copied is ring, copied["me"] is copied
(False, True)

Details

- A reference cycle always passes through a list or a dict. It may pass through tuples, too.
- Atoms, and tuples and frozensets that hold nothing mutable, may be the objects of the source.
- The banned modules may not be reached through another module either. The methods `__copy__`,
  `__deepcopy__`, `__reduce__` and `__reduce_ex__` are banned, too. Other methods, such as
  `items.copy()`, are allowed.
- Recursion is fine: no path through the data passes more than 200 different objects. A container
  may have 1,000 items.
- Not tested: subclasses, NaN, longer paths, and whether a tuple or frozenset that occurs twice is
  one object in the copy.
"""

from typing import TypeVar

T = TypeVar("T")


def deep_copy(value: T) -> T:
    """Return a copy of `value` that shares no list, dict or set with it."""
    raise NotImplementedError

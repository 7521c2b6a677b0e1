"""Explain the difference between deep copy and shallow copy: write the deep one.

"A shallow copy is a new container around the same parts, a deep copy has parts of its own," says
the candidate. "Then write the deep one," says the interviewer, "and mind that data is a graph, not
a tree." The data is made of lists, dicts, sets, frozensets, tuples and atoms: numbers, booleans,
strings, bytes and `None`.

- The copy equals the source, of the same types at every depth, with dict keys in the same order.
- It shares no list, dict or set with the source, however deep that lies, be it in a tuple. Atoms
  may be the same objects.
- Two references to one list, dict or set become two references to one copy. Objects that are
  merely equal stay two, each with a copy of its own.
- What leads round in a circle through lists and dicts, a tuple among them perhaps, does so in the
  copy.
- The source stays as it was, and every call makes a new copy of the source as it is then.

You need not care about subclasses, about which tuples and frozensets are the same objects, or about
data nested more than 200 deep, so recursion is fine. The copying has to be your own work: the
modules `copy`, `pickle`, `marshal` and `json` are not allowed, neither by name nor by way of
another module, nor are the special methods that they call (`__copy__`, `__deepcopy__`,
`__reduce__`, `__reduce_ex__`). Methods of the data, `items.copy()` among them, are.

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
"""

from typing import TypeVar

T = TypeVar("T")


def deep_copy(value: T) -> T:
    """Give a copy of `value` that shares no list, dict or set with it."""
    raise NotImplementedError

"""What is the difference between a deep copy and a shallow copy? Tell them apart.

You get two lists. They hold numbers, strings, `None`, and lists of the same kinds of items. Is one
a copy of the other, and would a change to one show in the other?

Write `copy_kind(original, clone)`. It returns the first of these strings that fits:

- `"same"`: they are one object.
- `"different"`: they are not equal. Python's `==` for lists decides, so `[1]` equals `[True]`.
- `"deep"`: no list is inside both of them, at any depth.
- `"shallow"`: at least one list is inside both of them.

Only lists count: numbers and strings are immutable, so sharing them does no harm. A shared list
may have another position in the clone, and an empty list is a list, too. Neither list is changed.

>>> row = [0, 0]
>>> copy_kind([row], [row])
'shallow'
>>> copy_kind([row], [[0, 0]])
'deep'
>>> copy_kind(row, row)
'same'
>>> copy_kind([1, [2]], [1, [3]])
'different'
>>> empty: list[int] = []
>>> copy_kind([empty, []], [[], empty])
'shallow'

Details

- All copies of a list without inner lists are deep: `copy_kind([1, 2], [1, 2])` is `'deep'`.
- You may change a list during the call if you restore it before you return.
- A list may directly hold hundreds of lists.
- NaN is not equal to itself, but `[x] == [x]` is true in Python even if `x` is NaN. `==` for lists
  decides.
- Not tested: lists inside other containers, subclasses of `list`, lists that contain themselves,
  lists nested more than 50 deep, one list in thousands of positions.
"""

from typing import Any, Literal


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Return which kind of copy of a nested list another list is."""
    raise NotImplementedError

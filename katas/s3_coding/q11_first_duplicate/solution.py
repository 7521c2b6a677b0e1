"""What's the time complexity of list vs set lookup? Find the first duplicate, and be counted.

"`in` looks the same for both," says the interviewer, "so show me that you feel the difference. A
stream of orders comes in, and one of them will come again: ring the bell at that very moment."

Write `first_duplicate(items)`: the item that comes again first.

- What counts is where an item comes for the second time, not for the first: of 1, 2, 2, 1 it is 2.
- What comes back is the object that was seen first, not the equal one that came again. If no item
  comes again, it is `None`.
- Reading stops at that moment: not one more item is read. So endless streams are fine.
- Items are hashable, and the same when they are equal, as in a set: `1` and `1.0` are, `1` and `"1"`
  are not, whatever their hashes or their `repr`. `None` and `0` are items like any others.
- For each item that is read there may be 8 calls of `__eq__` and `__hash__`, those of all the items
  counted together. Sets and dicts need two or three; a list needs more with every item.
- `items` is anything a `for` loop takes. It is not changed.

Not tested: items that are not equal to themselves, items that cannot be hashed, and what it costs
where hashes collide.

>>> first_duplicate([1, 2, 2, 1])
2
>>> first_duplicate([True, "a", 1])
True
>>> first_duplicate("abc") is None
True
>>> from itertools import cycle
>>> first_duplicate(cycle(["tea", "coffee"]))
'tea'
"""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    seen: dict[T, T] = {}
    for item in items:
        if item in seen:
            return seen[item]
        seen[item] = item
    return None

"""What's the time complexity of list vs set lookup? Find the first duplicate, and count the cost.

`in` looks the same for a list and a set. Show the difference: orders arrive one by one, and the
first order that arrives a second time must be reported at once.

Write `first_duplicate(items)`. It returns the item with the earliest second occurrence. In
`1, 2, 2, 1` that is the 2.

- It returns the object that was seen first, not the equal object that came later.
- If no item occurs twice, it returns `None`.
- It reads nothing after that second occurrence. So endless iterables work.
- Items are hashable and compared with `==`, as in a set: `1` equals `1.0`, but not `"1"`.
- If n items are read, there are at most `8 * n` calls of `__eq__` and `__hash__`, both together. A
  set or a dict needs two or three per item, and a list more and more.
- `items` is any iterable, and it is not changed.

>>> first_duplicate([1, 2, 2, 1])
2
>>> first_duplicate([True, "a", 1])
True
>>> first_duplicate("abc") is None
True
>>> from itertools import cycle
>>> first_duplicate(cycle(["tea", "coffee"]))
'tea'

Details

- `None` and `0` are ordinary items. If `None` is the duplicate, the result is `None`, too.
- Two different items may have the same hash or the same `repr`. So do not compare these in place of
  the items.
- Not tested: items that are not equal to themselves, unhashable items, and the cost if hashes
  collide.
"""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Return the item with the earliest second occurrence, as the object seen first, or None."""
    raise NotImplementedError

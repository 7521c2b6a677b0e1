"""What's the time complexity of list vs set lookup? Find the first duplicate, and count the cost.

`in` looks the same for a list and a set. Show the difference: orders arrive one by one, and the
first order that arrives a second time must be reported at once.

Write `first_duplicate(items)`. It returns the first item that occurs again.

- "First" means the earliest second occurrence. In 1, 2, 2, 1 that is the 2.
- It returns the object that was seen first, not the equal object that came later.
- If no item occurs twice, it returns `None`.
- It reads nothing after the second occurrence. So endless iterables work.
- Items are hashable and compared with `==`, as in a set: `1` equals `1.0`, but not `"1"`.
- `None` and `0` are ordinary items.
- For each item read, `__eq__` and `__hash__` of all items together may be called 8 times. A set or
  a dict needs two or three calls. A list needs more with every item that it holds.
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

- Items with the same hash, or with the same `repr`, are different if they are not equal.
- Not tested: items that are not equal to themselves, unhashable items, and the cost if hashes
  collide.
"""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    """Return the item with the earliest second occurrence, as the object seen first, or None."""
    raise NotImplementedError

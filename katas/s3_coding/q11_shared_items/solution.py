"""What's the time complexity of list vs set lookup? Find what two lists share, and be counted.

`[item for item in left if item in right]` is right, and fine for ten items. For the guest lists of two
concerts it looks through one of them again for every name on the other one. Do better, and show that
you lose nothing on the way.

Write `shared_items(left, right)`: a list of the items of `left` that `right` has too.

- Each of them comes once, where it occurs first in `left`, and as the object that stands there: `right`
  may hold an equal one that is another object.
- Items are hashable, and the same when they are equal, as in a set: `1` and `1.0` are, `1` and `"1"`
  are not, whatever their hashes or their `repr`. `None` and `0` are items like any others.
- For each item of both there may be 8 calls of `__eq__` and `__hash__`, those of all the items counted
  together. Sets and dicts need two or three; a list needs more the longer it is.
- `left` and `right` may be sequences of any kind, or one and the same. They are not changed, and
  what comes back is a list of its own.

Not tested: items that are not equal to themselves, items that cannot be hashed, what it costs where
hashes collide, and sequences that cannot be sliced.

>>> shared_items(["tea", "milk", "jam", "milk"], ["milk", "tea"])
['tea', 'milk']
>>> shared_items([1.0, 2.0, 1.0], range(2))
[1.0]
>>> shared_items("abba", "")
[]
"""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Give the items of `left` that `right` has too, once each, as they first occur in `left`."""
    wanted = set(right)
    return list(dict.fromkeys(item for item in left if item in wanted))

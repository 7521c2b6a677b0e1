"""What's the time complexity of list vs set lookup? Find what two lists share, and count the cost.

`[item for item in left if item in right]` is fine for ten items. For the guest lists of two
concerts, it searches the second list again for every name on the first one.

Write `shared_items(left, right)`. It returns a list of the items of `left` that are also in
`right`.

- Each of them occurs once in the result, in the order of the first occurrences in `left`.
- The result holds the objects that occur first in `left`, not equal objects of `right`.
- Items are hashable and compared with `==`, as in a set: `1` equals `1.0`, but not `"1"`.
- There are at most `8 * (len(left) + len(right))` calls of `__eq__` and `__hash__`, both together.
  A set or a dict needs two or three per item, and a list more, the longer it is.
- `left` and `right` are any sequences. They are not changed, and the result is a new list.

>>> shared_items(["tea", "milk", "jam", "milk"], ["milk", "tea"])
['tea', 'milk']
>>> shared_items([1.0, 2.0, 1.0], range(2))
[1.0]
>>> shared_items("abba", "")
[]

Details

- `None` and `0` are ordinary items. `left` and `right` may be the same object.
- Two different items may have the same hash or the same `repr`. So do not compare these in place of
  the items.
- Not tested: items that are not equal to themselves, unhashable items, the cost if hashes collide,
  and sequences that cannot be sliced.
"""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Return the items of `left` that are also in `right`, once each, in the order of `left`."""
    raise NotImplementedError

"""How is pass-by-object-reference different from pass-by-value? Show it with three functions.

"In Python a function gets the caller's very object, under a name of its own," says the
candidate. "So what can a function do to my list, and what can't it?" asks the interviewer.

- `extend_in_place(target, items)` puts the items at the end of the caller's own list. Whoever
  else holds that list sees them, and nothing comes back.
- `extended(target, items)` gives a new list: the target's items, then the others. It is a list
  of its own even if there is nothing to add, and the target is never touched.
- `collect(item, bucket)` appends the item to the bucket and gives that very bucket back, also
  if it was empty. Without a bucket, or with `None` for one, it starts a new list at every call.

What is added are the very objects that were given. They may be of any kind, some that can't be
compared and the target itself among them, and they may be falsy: `collect(None)` is `[None]`.

`items` is anything a `for` loop takes, and stays as it is (an iterator is used up, of course). It
may be the target itself, and then the list doubles; or an iterator over the target that comes to
its end even if the target grows, as `reversed(target)` does. For `extended`, which lets no target
grow, it may be any iterator over the target.

Not tested: what is left when `items` raises half-way, and subclasses of `list`.

>>> shelf = ["tea"]
>>> extend_in_place(shelf, ("rice", "salt"))
>>> shelf
['tea', 'rice', 'salt']
>>> extended(shelf, ["oil"])
['tea', 'rice', 'salt', 'oil']
>>> extended(shelf, []) is shelf
False
>>> basket: list[str] = []
>>> collect("soap", basket) is basket, collect("figs"), collect("nuts")
(True, ['figs'], ['nuts'])
"""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def extend_in_place(target: list[T], items: Iterable[T]) -> None:
    """Put the items at the end of the caller's list."""
    target.extend(items)


def extended(target: list[T], items: Iterable[T]) -> list[T]:
    """Give a new list of the target's items and then the others."""
    return [*target, *items]


def collect(item: T, bucket: list[T] | None = None) -> list[T]:
    """Append the item to the bucket, or to a new list if there is none, and give that list."""
    if bucket is None:
        bucket = []
    bucket.append(item)
    return bucket

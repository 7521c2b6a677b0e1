"""How is pass-by-object-reference different from pass-by-value? Show it with three functions.

A Python function gets the caller's own object, not a copy. So what can a function do to your list,
and what can it not do?

Write three functions:

- `extend_in_place(target, items)` appends the items to the caller's own list, and returns `None`.
- `extended(target, items)` returns a new list: the items of `target`, then `items`. The result is
  a new list even if there is nothing to add. `target` is not changed.
- `collect(item, bucket)` appends the item to the bucket, and returns this very bucket, even if it
  was empty. Without a bucket, or with `None`, every call starts a new list.

For all three:

- Items are not copied: the lists hold the very objects that were passed. An item may be falsy:
  `collect(None)` returns `[None]`.
- `items` is any iterable, even a string, and you do not change it. It may be `target` itself: then
  `extend_in_place` doubles the list.

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
>>> extend_in_place(basket, basket)
>>> basket
['soap', 'soap']

Details

- `items` may be an iterator over `target`, such as `reversed(target)`. `extend_in_place` gets only
  iterators that end even if `target` grows.
- An item may raise an exception when it is compared, hashed or tested for truth.
- `target` itself may be one of the items, as in `extend_in_place(target, [target])`.
- Not tested: what `target` holds if `items` raises an exception, iterables that raise an exception
  when they are tested for truth or measured with `len`, and subclasses of `list`.
"""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def extend_in_place(target: list[T], items: Iterable[T]) -> None:
    """Append the items to the caller's list."""
    raise NotImplementedError


def extended(target: list[T], items: Iterable[T]) -> list[T]:
    """Return a new list of the target's items, then the other items."""
    raise NotImplementedError


def collect(item: T, bucket: list[T] | None = None) -> list[T]:
    """Append the item to the bucket, or to a new list without one, and return that list."""
    raise NotImplementedError

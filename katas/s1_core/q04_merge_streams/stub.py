"""What are iterators and generators? Merge many sorted streams into one.

Two hundred machines write a log each. The files do not fit into memory, and you need all lines in
order of time.

Write `merge(*streams)`. Each stream is a sorted iterable. `merge` returns an iterator over the
items of all streams, in sorted order.

- It is stable. Equal items are in the order of their streams, and the items of one stream stay in
  order.
- It is lazy. The first `next()` reads the first item of each stream, and nothing is read earlier.
  When a `next()` call has returned an item, the following `next()` call reads the next item of the
  same stream. So streams may be endless.
- If reading a stream raises an exception, this `next()` call raises it, too.
- Items are compared with `<` only, not even with `==`.
- It needs O(n log k) comparisons for n items of k streams. A `min` over all streams for each item
  is too much.
- `heapq.merge` is banned. The rest of `heapq` is allowed.

>>> list(merge([1, 4, 5], [2, 4], []))
[1, 2, 4, 4, 5]
>>> list(merge([1.0, 2.0], [True, 2], [1]))
[1.0, True, 1, 2.0, 2]
>>> from itertools import count
>>> numbers = merge(count(0, 3), count(1, 5))
>>> [next(numbers) for _ in range(6)]
[0, 1, 3, 6, 6, 9]
>>> odd, even = iter([1, 3]), iter([2, 4])
>>> next(merge(odd, even)), list(even)
(1, [4])

Details

- For 16 streams and more, the tests count comparisons. An average of `8 * log2(k)` per item is
  allowed, for example 64 for 256 streams. Other work is not counted.
- The items themselves are returned, not copies. They may be falsy, unhashable or `float("inf")`.
- There may be any number of streams, even none. Several merges may be read in turns.
- Calling `iter()` on a stream does not read it.
- A list may grow during the merge: items that are appended before its end is reached are read,
  too.
- The exception may be of any kind, even `KeyboardInterrupt`, and is raised unchanged, with its
  cause. If a stream raises before its first item, `merge` returns no item of any stream.
- `next()` works on the result, and `iter()` returns the very same object. An iterator that has
  ended stays so.
- Not tested: unsorted streams, one iterator used as two streams, items without an order such as
  NaN, a `<` that returns no `bool`, whether an exhausted stream is read again, and a `next()` after
  an exception.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeVar


class _Ordered(Protocol):
    """Supports `<`."""

    def __lt__(self, other: Any, /) -> bool:
        """Return whether this item is less."""


T = TypeVar("T", bound=_Ordered)


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Return an iterator over the items of sorted streams, in sorted order."""
    raise NotImplementedError

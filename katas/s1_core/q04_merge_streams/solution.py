"""What are iterators and generators? Merge many sorted streams into one.

"Two hundred machines write a log each, every line has a time, and the files don't fit into
memory," says the interviewer. "I want one stream, in order. And some of them are still writing."

Write `merge(*streams)`. Each stream is sorted, and so is the iterator that comes back: it gives
the very items of all streams.

- Stable: equal items come in the order of their streams, and those of one stream in its order.
- Lazy: no item is read before the first `next()`. At any time at most one item of each stream
  has been read that has not come out yet, so a stream is read on only after its item has come
  out. Streams may be endless, and a list may grow meanwhile: what is appended is read as well.
- A stream is anything a `for` loop takes, and there may be any number of them, none for example.
- Items are compared by `<` and by nothing else, not even `==`. No more is known of them: they
  may be falsy, unhashable, infinite.
- Few comparisons: O(n log k) for n items of k streams. From 16 streams on, `8 * log2(k)` for
  each item are allowed, which is generous: 64 for 256 streams. A `min` over all streams for each
  item is too much. Any other work is not counted.
- When a stream raises, whatever it is, its exception goes on to whoever asked for an item, and at
  once: no item comes out that a next item of that stream might have had to precede.

`heapq.merge` is banned, the rest of `heapq` is not. Not tested: streams that are not sorted or
that are one and the same iterator; items without an order, such as NaN; asking on after an error.

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
"""

from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heapreplace
from itertools import islice
from typing import Any, Generic, Protocol, TypeVar


class _Ordered(Protocol):
    """Has `<`."""

    def __lt__(self, other: Any, /) -> bool:
        """Tell whether it is less."""


T = TypeVar("T", bound=_Ordered)


class _Head(Generic[T]):
    """A stream's first item that has not come out yet, and the rest of that stream."""

    def __init__(self, item: T, place: int, rest: Iterator[T]) -> None:
        self.item = item
        self.place = place
        self.rest = rest

    def __lt__(self, other: "_Head[T]") -> bool:
        """Tell whether it comes out first; of equal items the one whose stream does."""
        if self.place < other.place:
            return not other.item < self.item
        return self.item < other.item


def merge(*streams: Iterable[T]) -> Iterator[T]:
    """Give the items of sorted streams in one sorted stream."""
    heads: list[_Head[T]] = []
    for place, rest in enumerate(map(iter, streams)):
        heads += [_Head(item, place, rest) for item in islice(rest, 1)]
    heapify(heads)
    while heads:
        head = heads[0]
        yield head.item
        try:
            head.item = next(head.rest)
        except StopIteration:
            heappop(heads)
        else:
            heapreplace(heads, head)

"""What are iterators and generators? Cut a stream into chunks.

Rows of a cursor, lines of a socket, ticks of a market: they come one by one, may never end, and
each one costs something to fetch. Whoever stores them wants them in batches.

Write `chunked(items, size)`: an iterator over lists of `size` items, in the order of the items.

- The last list is shorter where the items run out. No list is empty: no items, no lists.
- It is lazy. Nothing is read before a chunk is asked for; then the items of that chunk are read
  and not one more. So endless items are fine, and whoever goes on reading the source finds the
  next item there. A list gets no other treatment: a chunk shows what the list holds when that
  chunk is asked for.
- `items` is anything a `for` loop takes: a list, a string, a deque, a generator, an object with
  `__iter__`. The items themselves can be anything too: `None`, empty, or of a kind that cannot
  be compared.
- A `size` below 1 is a `ValueError` when `chunked` is called, not when the first chunk is asked
  for.
- What comes back is an iterator: `next()` works on it, and `iter()` gives the very same object.
- Each chunk is a new list that belongs to whoever asked for it. They may empty it, sort it or
  keep it, and neither the source nor any other chunk is touched.
- When the source raises, its exception goes on to whoever asked. What becomes of items read
  before it for the same chunk is up to you.

Not tested: what happens when an exhausted source is asked again, a source whose length changes
meanwhile, and a `size` above `sys.maxsize`.

>>> list(chunked("abcde", 2))
[['a', 'b'], ['c', 'd'], ['e']]
>>> from itertools import count
>>> evens = chunked(count(0, 2), 3)
>>> next(evens), next(evens)
([0, 2, 4], [6, 8, 10])
>>> source = iter([1, 2, 3, 4, 5])
>>> next(chunked(source, 2)), next(source)
([1, 2], 3)
>>> chunked([1, 2, 3], 0)  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: size must be at least 1, not 0
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    raise NotImplementedError

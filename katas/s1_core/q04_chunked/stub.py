"""What are iterators and generators? Cut a stream into chunks.

Rows of a database cursor come one by one. Each one is expensive to read, and they may never end.
You want to store them in batches.

Write `chunked(items, size)`. It returns an iterator over lists of `size` items, in the order of
the items.

- The last list may be shorter, but no list is empty. Without items there are no lists.
- It is lazy. It reads nothing until you ask for a chunk, and then only the items of that chunk. So
  an endless iterable works, and the source continues right after the last chunk.
- `size < 1` raises `ValueError` when `chunked` is called, not at the first chunk.
- Each chunk is a new list. Emptying or sorting it changes neither the source nor another chunk.
- If the source raises an exception, the caller gets all full chunks before it, then this very
  exception, with its cause. The items of an unfinished chunk may be lost, or be returned as a
  shorter chunk before the exception.

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

Details

- `items` is any iterable: a list, a string, a deque, a generator, an object with `__iter__`.
- Lists are read lazily, too: if you replace an item before its chunk is read, the chunk contains
  the new one.
- `next()` works on the result, and `iter()` returns the very same object. An iterator that has
  ended stays so.
- The chunks hold the very items. An item may be `None` or falsy, or raise an error when it is
  compared or tested for truth.
- The exception may also be a `KeyboardInterrupt`. `size` may be 100,000.
- Not tested: a source that is read again after its end, a source whose length changes meanwhile,
  whether `iter(items)` is called at once or later, `items` that is not iterable, `next()` on the
  result after the source has raised, and `size` above `sys.maxsize`.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Return an iterator over lists of `size` items; the last one may be shorter."""
    raise NotImplementedError

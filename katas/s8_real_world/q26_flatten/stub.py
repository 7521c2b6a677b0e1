"""How would you optimize a slow Python script? Flatten without recursion.

The profiler points at these four lines:

    def flatten(nested):
        for item in nested:
            if isinstance(item, (list, tuple)): yield from flatten(item)
            else: yield item

A thousand levels down they raise `RecursionError`. Long before that they are slow, because each
item passes through every level above it.

Write `flatten(nested)`. It returns an iterator over the items in `nested`, from left to right,
without the nesting.

- Lists, tuples and generators are flattened, also inside each other. `nested` is one of them.
- Everything else is an item and stays the same object: strings, bytes, `None`, any other object.
- It is lazy. The call reads nothing, and each `next()` reads generators only as far as the next
  item. So an endless generator works.
- If a generator raises an exception, the caller gets all items before it, then the exception, with
  its cause.
- Lists and tuples may be 100,000 levels deep, and one list may contain hundreds of thousands of
  lists. The time is linear in the number of items and containers.

>>> list(flatten([1, (2, [3, "four"]), [], (n for n in [5, [6]])]))
[1, 2, 3, 'four', 5, 6]
>>> from itertools import count
>>> odd = (n for n in count(1, 2))
>>> flat = flatten([[0], odd, "never reached"])
>>> next(flat), next(flat), next(flat), next(odd)
(0, 1, 3, 5)
>>> deep = ["bottom"]
>>> for n in range(100_000):
...     deep = [n, deep]
>>> sum(1 for _ in flatten(deep))
100001

Details

- An item may raise an exception when it is compared or hashed.
- A list that occurs twice is flattened twice. No list is changed.
- There may be items at each level.
- You may copy a list or tuple once, when the iterator reaches it. That takes linear time, too.
- Exceptions that are not `Exception`s, such as `GeneratorExit`, reach the caller as well. What
  happens after an exception is up to you.
- At its end the iterator stays at its end. Two iterators over the same lists are independent.
- Not tested: other iterables (sets, dicts, ranges, subclasses of lists and tuples), lists that
  contain themselves or change during the iteration, generators nested more than a few levels deep,
  and whether generators are closed if the iterator does not reach its end.
"""

from collections.abc import Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Return an iterator over the items of nested lists, tuples and generators."""
    raise NotImplementedError

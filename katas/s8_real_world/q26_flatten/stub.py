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
- Everything else is an item and stays the same object: strings, bytes, `None`, objects that raise
  an error when compared or hashed.
- It is lazy. The call reads nothing, and no generator is read further than the item that was asked
  for. So an endless generator works.
- An exception that a generator raises reaches the caller, after all items before it.
- Lists and tuples may be 100,000 levels deep, with items at each level. The time is linear in the
  number of items and containers, even for hundreds of thousands of lists side by side.
- A list that occurs twice is flattened twice. No list is changed.

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

- A list or tuple may be copied once, when its turn comes.
- Exceptions that are not `Exception`s, such as `GeneratorExit`, reach the caller as well. What
  happens after an exception is up to you.
- At its end the iterator stays at its end. Two iterators over the same lists are independent.
- Not tested: other iterables (sets, dicts, ranges, subclasses of lists and tuples), lists that
  contain themselves or change during the iteration, generators nested more than a few levels deep.
"""

from collections.abc import Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Return an iterator over the items of nested lists, tuples and generators."""
    raise NotImplementedError

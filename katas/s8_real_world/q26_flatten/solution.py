"""How would you optimize a slow Python script? Flatten without recursion.

The profiler points at four lines that everybody has written once:

    def flatten(nested):
        for item in nested:
            if isinstance(item, (list, tuple)): yield from flatten(item)
            else: yield item

They are fine for small trees. A thousand levels down there is a `RecursionError`, and long before
that it is slow: each item is handed up through every level above it. "Make it a loop," says the
interviewer, "and while you're at it, take generators as well."

Write `flatten(nested)`: an iterator over what is in `nested`, from left to right, with all nesting
gone.

- Lists, tuples and generators are flattened, in each other too; `nested` itself is one of them.
- Everything else is an item and is given as it is, the very object: strings and bytes, also empty
  ones, numbers, `None`, objects that don't want to be compared.
- It is lazy. The call reads nothing. A generator is not touched before its turn, and then read one
  item at a time: when an item has been asked for, no generator has been read past it. So endless
  generators are fine. (Lists and tuples you may copy, each once, when their turn has come.)
- What a generator raises reaches whoever asked for the next item. What comes after that is up to
  you.
- An object that occurs twice counts twice. The lists given are not changed.
- Lists and tuples may be nested 100,000 deep, with items at each level, and there may be hundreds
  of thousands of them side by side. The work is linear in all that there is to walk through.

Not tested: other iterables (sets, dicts, ranges, subclasses of lists and tuples), lists that
contain themselves or change meanwhile, generators nested more than a few levels deep.

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
"""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    stack = [iter(nested)]
    while stack:
        for item in stack[-1]:
            if isinstance(item, list | tuple | Generator):
                stack.append(iter(item))
                break
            yield item
        else:
            stack.pop()

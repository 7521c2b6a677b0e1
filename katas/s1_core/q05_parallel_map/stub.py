"""Explain the GIL, and use threads anyway: fetch many pages at once.

A thread that waits for the network does not hold the GIL, so eight threads wait eight times as
fast. But the server accepts only eight connections, the pages are needed in order, and no error
may get lost.

Write `parallel_map(func, items, workers)`. It calls `func(item)` for every item, in threads, and
returns a list of the results.

- The results are in the order of the items, and they are the very objects that the calls returned.
- Exactly `workers` calls run at the same time, or fewer when no items are left. Calls start in the
  order of the items, and the next one starts as soon as one ends.
- If calls raise exceptions, the one that belongs to the earliest of these items is raised,
  unchanged. "Earliest" means the order of `items`, not of time.
- When `parallel_map` returns or raises, no call is running and no thread is left.
- `workers < 1` raises `ValueError`, and nothing is called.
- `multiprocessing` is banned, including its `ThreadPool`.

>>> parallel_map(str.upper, ["a", "b", "c"], workers=2)
['A', 'B', 'C']
>>> from threading import Barrier
>>> barrier = Barrier(3)
>>> sorted(parallel_map(lambda _: barrier.wait(9), range(3), workers=3))
[0, 1, 2]
>>> parallel_map(int, iter(["1", "two", "3"]), workers=8)
Traceback (most recent call last):
ValueError: invalid literal for int() with base 10: 'two'

Details

- `items` is any iterable, even a slow generator. A generator can be read by one thread at a time
  only; reading all items first is fine. There may be hundreds of items.
- Items may be equal or unhashable, and one object may occur twice: each occurrence is a call.
- A call may return `None`, or an exception as its result.
- A call may use `parallel_map` itself.
- Calls may wait for each other: with 3 workers, the call for item 0 may wait for the call for item
  2.
- Not tested: whether later items are called after a failure, exceptions that are falsy or not
  `Exception`s, `StopIteration` from `func`, errors raised by `items`, whether items are read if
  `workers < 1`, idle threads during the call, more than 6 workers, and race conditions that are
  very rare (a missing lock may pass, but is still a mistake).
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for every item in threads, and return the results in order."""
    raise NotImplementedError

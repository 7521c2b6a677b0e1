"""Explain the GIL, and use threads all the same: fetch many pages at once.

A thread that waits for the network holds no lock, so eight of them wait eight times as fast. But
the server at the other end bears no more than eight, the pages are wanted in order, and when one
cannot be fetched somebody wants to know.

Write `parallel_map(func, items, workers)`: it calls `func(item)` for each item, in threads, and
gives a list of the results.

- The results are in the order of the items, whichever call ends first. They are the very objects
  that the calls returned, `None` and exceptions that were returned (not raised) included.
- Never do more than `workers` calls run at once. And so many really do, as long as there are
  items: items start in order, and as soon as one call ends the next item starts. So a call may
  wait for something that happens in the call for the item `workers - 1` places after it.
- When calls raise, the exception of the earliest of those items, in the order of the items, is
  raised: that very object. A later item may well fail sooner.
- When it returns or raises, no call is running any more and none of its threads is left. So it
  waits for the calls that are under way.
- `items` is anything that a `for` loop takes, a slow generator too, which bears one reader at a
  time. It may be read up front, and the items may be equal, come twice, and need not be hashable.
- `workers` below 1 is a `ValueError`, and nothing is called.
- `multiprocessing` is banned, its `ThreadPool` included: it wants semaphores of the system, which
  no attempt may make.

Not tested: whether later items are still called after a failure, exceptions that are no
`Exception` or that are false (as one with a length of 0 is), `StopIteration` from `func`, errors
raised by `items`, more than 6 workers, and races that go wrong once in a million: a lock too few
may pass, and is still a mistake.

>>> parallel_map(str.upper, ["a", "b", "c"], workers=2)
['A', 'B', 'C']
>>> from threading import Barrier
>>> barrier = Barrier(3)
>>> sorted(parallel_map(lambda _: barrier.wait(9), range(3), workers=3))
[0, 1, 2]
>>> parallel_map(int, iter(["1", "two", "3"]), workers=8)
Traceback (most recent call last):
ValueError: invalid literal for int() with base 10: 'two'
"""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for all items, so many at once, and give the results in order."""
    with ThreadPoolExecutor(max_workers=workers) as pool:  # it refuses less than 1 by itself
        futures = [pool.submit(func, item) for item in items]
        return [future.result() for future in futures]

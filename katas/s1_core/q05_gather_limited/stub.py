"""Explain the GIL, and then do without threads: fetch pages with `asyncio`, but not all at once.

`asyncio.gather` starts everything at once, and 10,000 connections are too many for the server.

Write `gather_limited(jobs, limit)`. A job is a function without parameters that returns an
awaitable, usually an `async` function. A job runs from its call until its awaitable has ended.

- The results are returned in the order of `jobs`, whichever ends first.
- Jobs are called in order. Exactly `limit` jobs run at the same time, or fewer when none are left.
  The next job is called as soon as one ends, without a timer, and never before.
- At any time, at most one job has been read that has to wait because `limit` jobs run. So `jobs` may
  even be endless.
- When a job raises an exception, no further job is called, and all running jobs are cancelled. When
  the cancelled jobs have ended, the very same exception is raised.
- When `gather_limited` is cancelled, it does the same, and then raises `CancelledError`.
- What cancelled jobs return or raise is ignored. They may need time to end, or even refuse to be
  cancelled.
- When `gather_limited` returns or raises, none of its tasks is left.
- `limit < 1` raises `ValueError`, and nothing is called.

>>> import asyncio
>>> from functools import partial
>>> async def shout(word):
...     await asyncio.sleep(0)
...     return word.upper()
>>> asyncio.run(gather_limited([partial(shout, word) for word in ["a", "b", "c"]], limit=2))
['A', 'B', 'C']
>>> asyncio.run(gather_limited([partial(shout, "a"), partial(shout, 7)], limit=2))
Traceback (most recent call last):
AttributeError: 'int' object has no attribute 'upper'

Details

- The awaitable may be a coroutine, a future, a task, or an object with `__await__`.
- A job may raise when it is called, return `None` or an exception as its result, raise an
  `ExceptionGroup`, or call `gather_limited`.
- `jobs` is any iterable. There may be thousands of jobs, and `limit` may be 1,000.
- Not tested: how many steps of the event loop pass before the next call, jobs that end in the step
  in which one fails, how many are called if one fails in its first step, jobs that raise something
  other than an `Exception` (such as `CancelledError` without a cancellation), errors raised by
  `jobs`, and a cancellation while a failure or an earlier cancellation is handled.
"""

from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


async def gather_limited(jobs: Iterable[Callable[[], Awaitable[T]]], limit: int) -> list[T]:
    """Run the jobs, `limit` of them at a time, and return their results in order."""
    raise NotImplementedError

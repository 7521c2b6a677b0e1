"""How to handle exceptions effectively in production? Do not let one bad item stop the rest.

A job sends 10,000 invoices every night. Last night invoice 17 had no address. The job crashed, and
9,983 customers got nothing.

Write `process_all(items, operation, logger)`. It calls `operation(item)` for each item, in order,
and returns an `Outcome`.

- `results` contains what the calls returned, in order, also `None`, `False` and exceptions.
- If a call raises an `Exception`, that is a failure, and the loop continues. `failures` contains a
  tuple for each failure, in order: the index of the item in `items` (from 0), and the exception
  itself.
- `logger` logs each failure once, at level ERROR, in order. The message contains the index, and the
  record contains the traceback. Nothing else is logged at ERROR.
- Each item is read only after the call for the previous item has ended.
- Other exceptions of a call, such as `KeyboardInterrupt`, are not caught. Nor are exceptions that
  `items` itself raises.
- Do not change any settings or handlers of `logger` or `logging`. They belong to the application.

>>> import logging
>>> logger = logging.getLogger("invoices")
>>> logger.addHandler(logging.NullHandler())
>>> outcome = process_all(["3", "four", "5"], int, logger)
>>> outcome.results
[3, 5]
>>> outcome.failures
[(1, ValueError("invalid literal for int() with base 10: 'four'"))]

The log of this failure may look like this:

    ERROR invoices: item 1 failed
    Traceback (most recent call last):
      ...
    ValueError: invalid literal for int() with base 10: 'four'

Details

- `items` is any iterable. Items may be equal and of any type, and one object may occur twice.
- The message contains the index in plain digits: `1234`, not `1,234`. Its other text is free, and
  may contain other numbers. You may log anything at other levels, even at CRITICAL.
- Failures may be logged at once or later. But when `process_all` returns or raises, all failures so
  far have been logged.
- If `operation` raises `StopIteration`, that is a failure like any other. Several calls may raise
  the same exception object: each is a failure.
- If `logger` is disabled or its level is above ERROR, nothing is logged, and the outcome is the
  same.
- `operation` may call `process_all`. Each outcome has its own lists.
- 10,000 items may fail.
- Not tested: items and exceptions whose `repr` or `str` raises, falsy exceptions, and handlers or
  filters of the logger that raise.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True)
class Outcome(Generic[R]):
    """The results and failures of all items."""

    results: list[R]
    failures: list[tuple[int, Exception]]


def process_all(items: Iterable[T], operation: Callable[[T], R], logger: logging.Logger) -> Outcome[R]:
    """Call the operation for each item, log and collect failures, and return the outcome."""
    raise NotImplementedError

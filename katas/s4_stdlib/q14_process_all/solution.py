"""How to handle exceptions effectively in production? Get through the whole batch.

Every night a job sends some ten thousand invoices. Last night number 17 had no address; the job
died there, and 9,983 customers got nothing. The night before somebody had "fixed" that with a bare
`except: pass`, and nobody could tell why the total was wrong.

Write `process_all(items, operation, logger)`: it calls `operation(item)` for each item in turn and
gives an `Outcome` with the results and the failures.

- `results` holds what the calls returned, in order, whatever it is: `None` and `False` too.
- `failures` holds a tuple for each call that raised an `Exception`: the item's index in `items`,
  counted from 0, and the very exception. Such a failure stops nothing.
- Each failure is logged once, at ERROR, by the `logger` given. The message holds the item's
  index, and the record shows the traceback. Nothing else is logged at ERROR; what you log at
  other levels is up to you. The settings, the logger's and those of all `logging`, are the
  application's: leave them alone.
- The items are taken one by one, each when the operation on the one before it has ended. They may
  come from anything that a `for` loop takes, may be equal to each other, and may be of any kind.
- What is no `Exception`, such as `KeyboardInterrupt` and `SystemExit`, passes through at once.
- So does any error that `items` raises when it is asked for an item: that is not the failure of
  one item. Failures until then have been logged all the same.

Not tested: items and exceptions whose `repr` or `str` raises.

>>> import logging
>>> logger = logging.getLogger("invoices")
>>> logger.addHandler(logging.NullHandler())
>>> outcome = process_all(["3", "four", "5"], int, logger)
>>> outcome.results
[3, 5]
>>> outcome.failures
[(1, ValueError("invalid literal for int() with base 10: 'four'"))]

With a handler that shows them, the record of that failure might read:

    ERROR invoices: item 1 failed
    Traceback (most recent call last):
      ...
    ValueError: invalid literal for int() with base 10: 'four'
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True)
class Outcome(Generic[R]):
    """What came of all the items."""

    results: list[R]
    failures: list[tuple[int, Exception]]


def process_all(items: Iterable[T], operation: Callable[[T], R], logger: logging.Logger) -> Outcome[R]:
    """Call the operation for each item; log and collect what fails, and go on."""
    results: list[R] = []
    failures: list[tuple[int, Exception]] = []
    for index, item in enumerate(items):
        try:
            results.append(operation(item))
        except Exception as error:
            logger.exception("item %d failed", index)
            failures.append((index, error))
    return Outcome(results, failures)

"""Only the call is in the `try`; the outcome is created first and filled in the loop."""

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


def process_all(
    items: Iterable[T], operation: Callable[[T], R], logger: logging.Logger
) -> Outcome[R]:
    """Call the operation for each item, log and collect failures, and return the outcome."""
    outcome: Outcome[R] = Outcome([], [])
    for index, item in enumerate(items):
        try:
            result = operation(item)
        except Exception as error:
            outcome.failures.append((index, error))
            logger.error("operation on item no. %s: %r", index, error, exc_info=True)
        else:
            outcome.results.append(result)
    return outcome

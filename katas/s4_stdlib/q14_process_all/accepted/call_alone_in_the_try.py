"""Keeps everything but the call out of the `try`, and fills an outcome that is there from the start."""

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


def process_all(
    items: Iterable[T], operation: Callable[[T], R], logger: logging.Logger
) -> Outcome[R]:
    """Call the operation for each item; log and collect what fails, and go on."""
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

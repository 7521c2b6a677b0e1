"""Logs after the handler has ended, when there is no current exception any more."""

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
    results: list[R] = []
    failures: list[tuple[int, Exception]] = []
    for index, item in enumerate(items):
        failure: Exception | None = None
        try:
            results.append(operation(item))
        except Exception as error:
            failure = error
        if failure is not None:
            logger.error("item %d failed: %r", index, failure, exc_info=True)
            failures.append((index, failure))
    return Outcome(results, failures)

"""Logs all failures in a `finally`, however the loop ends."""

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
    results: list[R] = []
    failures: list[tuple[int, Exception]] = []
    try:
        for index, item in enumerate(items):
            try:
                results.append(operation(item))
            except Exception as error:
                failures.append((index, error))
    finally:
        for place, failure in failures:
            logger.error(f"[{place}] {type(failure).__name__}", exc_info=failure)
    return Outcome(results, failures)

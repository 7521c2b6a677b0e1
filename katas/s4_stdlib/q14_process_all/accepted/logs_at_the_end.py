"""Logs all the failures in a `finally` when the loop is left, however it is left."""

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

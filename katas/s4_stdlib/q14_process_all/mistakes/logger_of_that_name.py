"""Asks `logging` for the logger of that name, which may be another one."""

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
        try:
            results.append(operation(item))
        except Exception as error:
            logging.getLogger(logger.name).exception("item %d failed", index)
            failures.append((index, error))
    return Outcome(results, failures)

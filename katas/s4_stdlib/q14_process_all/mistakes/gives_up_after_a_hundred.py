"""Gives up when a hundred items have failed, for then it cannot be the items' fault."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")
MOST = 100


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
            logger.exception("item %d failed", index)
            failures.append((index, error))
            if len(failures) >= MOST:
                raise
    return Outcome(results, failures)

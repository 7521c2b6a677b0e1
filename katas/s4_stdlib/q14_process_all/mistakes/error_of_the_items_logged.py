"""Logs what breaks the source as well, at ERROR, and lets it pass."""

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
    index = -1
    try:
        for index, item in enumerate(items):
            try:
                results.append(operation(item))
            except Exception as error:
                logger.exception("item %d failed", index)
                failures.append((index, error))
    except Exception:
        logger.exception("no more items after %d", index)
        raise
    return Outcome(results, failures)

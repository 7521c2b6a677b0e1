"""Reads the items with `next`, counts by hand, and puts the traceback into the message."""

import logging
import traceback
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
    source = iter(items)
    index = -1
    while True:
        try:
            item = next(source)
        except StopIteration:
            return Outcome(results, failures)
        index += 1
        try:
            results += [operation(item)]
        except (KeyboardInterrupt, SystemExit, GeneratorExit):
            raise
        except Exception as error:
            logger.log(logging.ERROR, "%d: %s", index, traceback.format_exc())
            failures += [(index, error)]

"""Takes results from a `map`, where a StopIteration of the operation looks like the end."""

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
    index = 0
    calls = map(operation, items)
    while True:
        try:
            results.append(next(calls))
        except StopIteration:
            break
        except Exception as error:
            logger.exception("item %d failed", index)
            failures.append((index, error))
        index += 1
    return Outcome(results, failures)

"""Takes the next item before the operation on this one, to know whether it is the last."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

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
    source = iter(items)
    end: Any = object()
    following: Any = next(source, end)
    index = 0
    while following is not end:
        item, following = following, next(source, end)
        try:
            results.append(operation(item))
        except Exception as error:
            logger.exception("item %d failed", index)
            failures.append((index, error))
        index += 1
    return Outcome(results, failures)

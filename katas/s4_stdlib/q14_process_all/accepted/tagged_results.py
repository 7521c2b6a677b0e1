"""Wraps the end of each call in a success or a failure, and separates them afterwards."""

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


@dataclass
class Success(Generic[R]):
    value: R


@dataclass
class Failure:
    index: int
    error: Exception


def attempted(
    index: int, item: T, operation: Callable[[T], R], logger: logging.Logger
) -> Success[R] | Failure:
    try:
        return Success(operation(item))
    except Exception as error:
        logger.exception("item #%d", index, extra={"item_index": index})
        return Failure(index, error)


def process_all(
    items: Iterable[T], operation: Callable[[T], R], logger: logging.Logger
) -> Outcome[R]:
    """Call the operation for each item, log and collect failures, and return the outcome."""
    done = [attempted(index, item, operation, logger) for index, item in enumerate(items)]
    return Outcome(
        [each.value for each in done if isinstance(each, Success)],
        [(each.index, each.error) for each in done if isinstance(each, Failure)],
    )

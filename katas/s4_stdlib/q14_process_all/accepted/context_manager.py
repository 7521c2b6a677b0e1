"""A context manager logs, collects and swallows failures; progress is logged at lower levels."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import TracebackType
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True)
class Outcome(Generic[R]):
    """The results and failures of all items."""

    results: list[R]
    failures: list[tuple[int, Exception]]


class Guard:
    def __init__(
        self, index: int, failures: list[tuple[int, Exception]], logger: logging.Logger
    ) -> None:
        self.index = index
        self.failures = failures
        self.logger = logger

    def __enter__(self) -> None:
        """Do nothing."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if not isinstance(error, Exception):
            return False
        self.failures.append((self.index, error))
        self.logger.exception(f"item {self.index}")
        return True


def process_all(
    items: Iterable[T], operation: Callable[[T], R], logger: logging.Logger
) -> Outcome[R]:
    """Call the operation for each item, log and collect failures, and return the outcome."""
    results: list[R] = []
    failures: list[tuple[int, Exception]] = []
    logger.debug("starting")
    for index, item in enumerate(items):
        with Guard(index, failures, logger):
            results.append(operation(item))
    if failures:
        logger.warning("%d of %d failed", len(failures), len(failures) + len(results))
    return Outcome(results, failures)

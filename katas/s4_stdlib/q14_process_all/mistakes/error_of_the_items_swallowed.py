"""Has `next` inside the `try`, so that a broken source is one more failure and ends all in silence."""

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
    source = enumerate(items)
    index = 0
    while True:
        try:
            index, item = next(source)
            results.append(operation(item))
        except StopIteration:
            break
        except Exception as error:
            logger.exception("item %d failed", index)
            failures.append((index, error))
            if not failures:
                break
    return Outcome(results, failures)

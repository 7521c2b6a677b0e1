"""Catches in every call but the last, so the last exception is never touched: O(attempts) calls."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def retry(
    operation: Callable[[], T],
    *,
    attempts: int,
    retry_on: tuple[type[Exception], ...],
    sleep: Callable[[float], None],
    base_delay: float = 0.1,
) -> T:
    """Return the result of the first call that returns; sleep longer after each failure."""
    if attempts < 1:
        raise ValueError(f"attempts must be at least 1, not {attempts}")
    for retried in range(attempts - 1):
        try:
            return operation()
        except retry_on:
            sleep(base_delay * 2**retried)
    return operation()

"""Recursion with one attempt less and twice the delay."""

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
    if attempts == 1:
        return operation()
    try:
        return operation()
    except retry_on:
        sleep(base_delay)
    return retry(
        operation,
        attempts=attempts - 1,
        retry_on=retry_on,
        sleep=sleep,
        base_delay=base_delay * 2,
    )

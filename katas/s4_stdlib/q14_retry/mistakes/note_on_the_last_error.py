"""Adds a note to the last error, which says how often it was tried."""

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
    """Call the operation until it returns, at most so many times, sleeping ever longer in between."""
    if attempts < 1:
        raise ValueError(f"attempts must be at least 1, not {attempts}")
    for number in range(attempts - 1):
        try:
            return operation()
        except retry_on:
            sleep(base_delay * 2**number)
    try:
        return operation()
    except retry_on as error:
        error.add_note(f"tried {attempts} times")
        raise

"""Remembers the last error and raises it after the loop; the delay doubles itself."""

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
    delay = base_delay
    last: Exception | None = None
    for number in range(attempts):
        if number:
            sleep(delay)
            delay += delay
        try:
            return operation()
        except retry_on as error:
            last = error
    assert last is not None
    raise last

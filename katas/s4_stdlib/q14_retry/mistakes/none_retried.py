"""Takes None for a failure, for want of a better sign that there is no result yet."""

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
    result: T | None = None
    number = 0
    while result is None and number < attempts - 1:
        try:
            result = operation()
        except retry_on:
            sleep(base_delay * 2**number)
        number += 1
    return operation() if result is None else result

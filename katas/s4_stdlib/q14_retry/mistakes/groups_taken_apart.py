"""`except*` takes errors out of an exception group too."""

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
    for retried in range(attempts - 1):
        try:
            result = operation()
        except* retry_on:
            sleep(base_delay * 2**retried)
        else:
            return result
    return operation()

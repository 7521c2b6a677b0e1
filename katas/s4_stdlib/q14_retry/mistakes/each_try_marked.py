"""Writes the number of the try into each error but the last, which may be the same object."""

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
        except retry_on as error:
            error.args = (*error.args, number)
            sleep(base_delay * 2**number)
    return operation()

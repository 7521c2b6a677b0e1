"""Raises the first error instead of the last."""

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
    first: Exception | None = None
    for number in range(attempts):
        if number:
            sleep(base_delay * 2 ** (number - 1))
        try:
            return operation()
        except retry_on as error:
            first = first or error
    assert first is not None
    raise first

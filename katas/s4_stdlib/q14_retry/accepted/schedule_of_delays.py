"""A list of all delays is made first, with `None` for the last call."""

from collections.abc import Callable
from math import ldexp
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
    delays = [ldexp(base_delay, exponent) for exponent in range(attempts - 1)]
    for delay in [*delays, None]:
        try:
            result = operation()
        except retry_on:
            if delay is None:
                raise
            sleep(delay)
        else:
            return result
    raise AssertionError("the last round returns or raises")

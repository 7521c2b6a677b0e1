"""The last exception is stored and raised after the loop; the delay is doubled step by step."""

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

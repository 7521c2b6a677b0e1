"""An endless loop that counts the calls; the handler re-raises after the last one."""

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
    tries = 0
    while True:
        tries += 1
        try:
            return operation()
        except Exception as error:
            if tries >= attempts or not isinstance(error, retry_on):
                raise
        sleep(base_delay * 2 ** (tries - 1))

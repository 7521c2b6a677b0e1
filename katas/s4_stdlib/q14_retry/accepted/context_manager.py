"""A context manager swallows the exceptions that are retried."""

from collections.abc import Callable
from types import TracebackType
from typing import TypeVar

T = TypeVar("T")


class Swallow:
    def __init__(self, kinds: tuple[type[Exception], ...]) -> None:
        self.kinds = kinds

    def __enter__(self) -> None:
        """Do nothing."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        return isinstance(error, self.kinds)


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
    for number in range(attempts):
        if number:
            sleep(base_delay * (1 << number - 1))
        with Swallow(retry_on if number < attempts - 1 else ()):
            return operation()
    raise AssertionError("the last round returns or raises")

"""Calls the operation inside a generator, which turns a StopIteration into a RuntimeError."""

from collections.abc import Callable, Iterator
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

    def tries() -> Iterator[T]:
        for number in range(attempts - 1):
            try:
                yield operation()
            except retry_on:
                sleep(base_delay * 2**number)
        yield operation()

    return next(tries())

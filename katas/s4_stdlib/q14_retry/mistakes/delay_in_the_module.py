"""Keeps the delay in the module, where a retry inside the operation changes it."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

state = {"delay": 0.0}


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
    state["delay"] = base_delay
    for _ in range(attempts - 1):
        try:
            return operation()
        except retry_on:
            sleep(state["delay"])
            state["delay"] *= 2
    return operation()

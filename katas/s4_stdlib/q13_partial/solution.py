"""A closure that merges the stored arguments with those of the call: O(n) time for n arguments."""

from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Return a callable that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError(f"{func!r} cannot be called")

    def call(*later: Any, **overrides: Any) -> R:
        return func(*args, *later, **{**kwargs, **overrides})

    return call

"""Where the arguments don't fit it tries again with the stored ones alone."""

from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Give a function that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError(f"{func!r} cannot be called")

    def call(*later: Any, **overrides: Any) -> R:
        try:
            return func(*args, *later, **{**kwargs, **overrides})
        except TypeError:
            return func(*args, **kwargs)

    return call

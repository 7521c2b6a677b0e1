"""A TypeError of `func` comes out as another one."""

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
        except TypeError as error:
            raise TypeError(f"these arguments don't fit {func!r}") from error

    return call

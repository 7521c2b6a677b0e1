"""It tries the call at once and keeps the result where nothing was missing."""

from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Give a function that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError(f"{func!r} cannot be called")

    try:
        result = func(*args, **kwargs)
    except TypeError:
        pass
    else:
        return lambda *later, **overrides: (
            func(*args, *later, **{**kwargs, **overrides}) if later or overrides else result
        )

    def call(*later: Any, **overrides: Any) -> R:
        return func(*args, *later, **{**kwargs, **overrides})

    return call

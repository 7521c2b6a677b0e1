"""Whether the arguments fit is checked when the partial is made."""

from collections.abc import Callable
from inspect import signature
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Give a function that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError(f"{func!r} cannot be called")

    try:
        accepted = signature(func)
    except ValueError:
        pass
    else:
        accepted.bind_partial(*args, **kwargs)

    def call(*later: Any, **overrides: Any) -> R:
        return func(*args, *later, **{**kwargs, **overrides})

    return call

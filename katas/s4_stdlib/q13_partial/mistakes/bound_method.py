"""Arguments are bound as `self` is, and `None` cannot be."""

from collections.abc import Callable
from types import MethodType
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Give a function that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError(f"{func!r} cannot be called")

    bound: Callable[..., R] = func
    for arg in args:
        bound = MethodType(bound, arg)

    def call(*later: Any, **overrides: Any) -> R:
        return bound(*later, **{**kwargs, **overrides})

    return call

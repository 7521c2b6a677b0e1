"""Each call gets copies, so that nobody can change what is stored."""

from copy import deepcopy
from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Give a function that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError(f"{func!r} cannot be called")

    def call(*later: Any, **overrides: Any) -> R:
        return func(*deepcopy(args), *later, **{**kwargs, **overrides})

    return call

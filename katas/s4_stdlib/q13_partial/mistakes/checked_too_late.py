"""What can't be called is found out by the first call."""

from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Give a function that calls `func` with these arguments and those of the call."""

    def call(*later: Any, **overrides: Any) -> R:
        return func(*args, *later, **{**kwargs, **overrides})

    return call

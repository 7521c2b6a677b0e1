"""Each call gets copies of whatever can copy itself, such as lists and dicts."""

from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Give a function that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError(f"{func!r} cannot be called")

    def fresh(value: Any) -> Any:
        return value.copy() if hasattr(value, "copy") else value

    def call(*later: Any, **overrides: Any) -> R:
        return func(*map(fresh, args), *later, **{**kwargs, **overrides})

    return call

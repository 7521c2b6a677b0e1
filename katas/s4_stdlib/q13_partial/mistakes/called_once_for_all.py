"""The first result is kept and given again for the same arguments."""

from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Give a function that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError(f"{func!r} cannot be called")

    results: dict[str, R] = {}

    def call(*later: Any, **overrides: Any) -> R:
        key = repr((later, overrides))
        if key not in results:
            results[key] = func(*args, *later, **{**kwargs, **overrides})
        return results[key]

    return call

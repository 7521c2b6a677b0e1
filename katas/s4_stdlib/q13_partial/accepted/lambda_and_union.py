"""A lambda, and the union of two dicts."""

from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Return a callable that calls `func` with these arguments and those of the call."""
    if callable(func):
        return lambda *more, **given: func(*(args + more), **(kwargs | given))
    raise TypeError(f"{type(func).__name__!r} object is not callable")

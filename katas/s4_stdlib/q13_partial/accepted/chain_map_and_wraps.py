"""Two stars accept any mapping, also a `ChainMap`; `wraps` keeps the name for debugging."""

from collections import ChainMap
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Return a callable that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError("func has to be callable")

    @wraps(func)
    def bound(*later: Any, **overrides: Any) -> R:
        return func(*args, *later, **ChainMap(overrides, kwargs))

    return bound

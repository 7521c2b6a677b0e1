"""Two stars take any mapping, a ChainMap too; the function keeps its name for whoever debugs."""

from collections import ChainMap
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Give a function that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError("func has to be callable")

    @wraps(func)
    def bound(*later: Any, **overrides: Any) -> R:
        return func(*args, *later, **ChainMap(overrides, kwargs))

    return bound

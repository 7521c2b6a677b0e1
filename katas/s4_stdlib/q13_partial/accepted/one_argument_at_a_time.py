"""Each stored argument gets its own function, around the previous one."""

from collections.abc import Callable
from functools import reduce
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Return a callable that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError(f"not callable: {func!r}")

    def with_argument(inner: Callable[..., R], argument: object) -> Callable[..., R]:
        return lambda *later, **overrides: inner(argument, *later, **overrides)

    def with_keywords(*later: Any, **overrides: Any) -> R:
        for name, value in kwargs.items():
            overrides.setdefault(name, value)
        return func(*later, **overrides)

    return reduce(with_argument, args, with_keywords)

"""A keyword that is None in the call does not override the stored one."""

from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Give a function that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError(f"{func!r} cannot be called")

    def call(*later: Any, **overrides: Any) -> R:
        return func(
            *args,
            *later,
            **{
                **overrides,
                **{name: value for name, value in kwargs.items() if overrides.get(name) is None},
            },
        )

    return call

"""The arguments are collected step by step, as was necessary before Python 3.5."""

from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Return a callable that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError("partial() needs something to call")

    def call(*call_args: Any, **call_kwargs: Any) -> R:
        all_args = list(args)
        all_args.extend(call_args)
        all_kwargs = kwargs.copy()
        all_kwargs.update(call_kwargs)
        return func(*all_args, **all_kwargs)

    return call

"""The lists of arguments are put together step by step, as one did before stars could be mixed."""

from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Give a function that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError("partial() needs something to call")

    def call(*call_args: Any, **call_kwargs: Any) -> R:
        all_args = list(args)
        all_args.extend(call_args)
        all_kwargs = kwargs.copy()
        all_kwargs.update(call_kwargs)
        return func(*all_args, **all_kwargs)

    return call

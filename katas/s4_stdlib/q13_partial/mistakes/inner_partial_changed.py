"""A partial of a partial is made into one, and the inner one gets the outer one's keywords."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

R = TypeVar("R")


class _Partial(Generic[R]):
    def __init__(
        self, func: Callable[..., R], args: tuple[Any, ...], kwargs: dict[str, Any], /
    ) -> None:
        self.func, self.args, self.kwargs = func, args, kwargs

    def __call__(self, /, *later: Any, **overrides: Any) -> R:
        return self.func(*self.args, *later, **{**self.kwargs, **overrides})


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Give a function that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError(f"{func!r} cannot be called")
    if isinstance(func, _Partial):
        func.kwargs.update(kwargs)
        return _Partial(func.func, (*func.args, *args), func.kwargs)
    return _Partial(func, args, kwargs)

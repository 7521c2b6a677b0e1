"""The stored keywords belong to the class, so all partials share them."""

from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

R = TypeVar("R")


class _Call:
    keywords: ClassVar[dict[str, Any]] = {}

    def __init__(self, func: Callable[..., Any], args: tuple[Any, ...]) -> None:
        self.func = func
        self.args = args

    def __call__(self, /, *args: Any, **keywords: Any) -> Any:
        return self.func(*self.args, *args, **{**self.keywords, **keywords})


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Give a function that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError("not callable")
    call = _Call(func, args)
    call.keywords.clear()
    call.keywords.update(kwargs)
    return call

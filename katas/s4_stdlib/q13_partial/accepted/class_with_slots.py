"""A class with three slots, whose `__call__` leaves the name `self` free."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

R = TypeVar("R")


class _Partial(Generic[R]):
    """A function with some of its arguments stored."""

    __slots__ = ("args", "func", "keywords")

    def __init__(
        self, func: Callable[..., R], args: tuple[Any, ...], keywords: dict[str, Any]
    ) -> None:
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args: Any, **keywords: Any) -> R:
        """Call the function with the stored arguments and those of the call."""
        return self.func(*self.args, *args, **(self.keywords | keywords))

    def __repr__(self) -> str:
        return f"partial({self.func!r}, {self.args!r}, {self.keywords!r})"


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Return a callable that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    if isinstance(func, _Partial):
        return _Partial(func.func, func.args + args, {**func.keywords, **kwargs})
    return _Partial(func, args, kwargs)

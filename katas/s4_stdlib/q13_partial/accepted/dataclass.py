"""A frozen dataclass with `__call__`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

R = TypeVar("R")


@dataclass(frozen=True, eq=False, slots=True)
class Bound(Generic[R]):
    """A function and the arguments that are stored for it."""

    func: Callable[..., R]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]

    def __call__(self, /, *args: Any, **kwargs: Any) -> R:
        """Call the function with the stored arguments and those of the call."""
        merged = self.kwargs.copy()
        merged.update(kwargs)
        return self.func(*self.args, *args, **merged)


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Return a callable that calls `func` with these arguments and those of the call."""
    if not callable(func):
        raise TypeError(f"{type(func).__name__} is not callable")
    return Bound(func, args, kwargs)

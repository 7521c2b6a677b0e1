"""The decorator keeps the function that it was given last, and calls that one whoever is called."""

import functools
import inspect
import logging
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast, overload

P = ParamSpec("P")
R = TypeVar("R")


class _Decorator:
    """A decorator with its settings."""

    def __init__(self, level: int, logger: logging.Logger | None) -> None:
        self.level = level
        self.logger = logger

    def __call__(self, func: Callable[P, R], /) -> Callable[P, R]:
        self.func = func

        @functools.wraps(func)
        def logged(*args: P.args, **kwargs: P.kwargs) -> Any:
            self.log("%s called with %r and %r", self.func.__qualname__, args, kwargs)
            try:
                result = self.func(*args, **kwargs)
            except Exception:
                self.log("%s failed", self.func.__qualname__, exc_info=True)
                raise
            self.log("%s returned %r", self.func.__qualname__, result)
            return result

        @functools.wraps(func)
        async def logged_when_awaited(*args: P.args, **kwargs: P.kwargs) -> Any:
            self.log("%s called with %r and %r", self.func.__qualname__, args, kwargs)
            try:
                result = await cast(Any, self.func(*args, **kwargs))
            except Exception:
                self.log("%s failed", self.func.__qualname__, exc_info=True)
                raise
            self.log("%s returned %r", self.func.__qualname__, result)
            return result

        return (
            cast(Callable[P, R], logged_when_awaited)
            if inspect.iscoroutinefunction(func)
            else logged
        )

    def log(self, message: str, *details: object, exc_info: bool = False) -> None:
        logger = logging.getLogger(self.func.__module__) if self.logger is None else self.logger
        logger.log(self.level, message, *details, exc_info=exc_info)


@overload
def log_calls(func: Callable[P, R], /) -> Callable[P, R]: ...
@overload
def log_calls(
    *,
    level: int = logging.INFO,
    logger: logging.Logger | None = None,
) -> Callable[[Callable[P, R]], Callable[P, R]]: ...
def log_calls(
    func: Callable[P, R] | None = None,
    /,
    *,
    level: int = logging.INFO,
    logger: logging.Logger | None = None,
) -> Callable[P, R] | Callable[[Callable[P, R]], Callable[P, R]]:
    """Let every call of a function be logged; with keywords, give a decorator that does it."""
    decorator = _Decorator(level, logger)
    return decorator if func is None else decorator(func)

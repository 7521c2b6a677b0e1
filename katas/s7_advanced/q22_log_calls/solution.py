"""Closures for the three records, shared by a plain and an async wrapper."""

import functools
import inspect
import logging
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast, overload

P = ParamSpec("P")
R = TypeVar("R")


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
    """Return the function with its calls logged; without a function, return a decorator."""

    def decorate(func: Callable[P, R]) -> Callable[P, R]:
        name = func.__qualname__
        target = logging.getLogger(func.__module__) if logger is None else logger

        def log_start(args: tuple[object, ...], kwargs: dict[str, object]) -> None:
            shown = [repr(value) for value in args]
            shown += [f"{keyword}={value!r}" for keyword, value in kwargs.items()]
            target.log(level, "%s(%s)", name, ", ".join(shown))

        def log_end(result: object) -> None:
            target.log(level, "%s returned %r", name, result)

        def log_failure() -> None:
            target.exception("%s failed", name)

        if inspect.iscoroutinefunction(func):

            @functools.wraps(func)
            async def logged_when_awaited(*args: P.args, **kwargs: P.kwargs) -> Any:
                log_start(args, kwargs)
                try:
                    result = await func(*args, **kwargs)
                except Exception:
                    log_failure()
                    raise
                log_end(result)
                return result

            return cast(Callable[P, R], logged_when_awaited)

        @functools.wraps(func)
        def logged(*args: P.args, **kwargs: P.kwargs) -> R:
            log_start(args, kwargs)
            try:
                result = func(*args, **kwargs)
            except Exception:
                log_failure()
                raise
            log_end(result)
            return result

        return logged

    return decorate if func is None else decorate(func)

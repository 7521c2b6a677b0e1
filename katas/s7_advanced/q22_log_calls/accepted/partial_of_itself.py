"""Called with keyword arguments only, it returns a `partial` of itself."""

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
    if func is None:
        again: Any = functools.partial(log_calls, level=level, logger=logger)
        return cast(Callable[[Callable[P, R]], Callable[P, R]], again)
    if logger is None:
        logger = logging.getLogger(func.__module__)
    write = functools.partial(logger.log, level)
    name = func.__qualname__

    if inspect.iscoroutinefunction(func):

        @functools.wraps(func)
        async def async_wrapper(*args: P.args, **kwargs: P.kwargs) -> Any:
            write(f"{name} is called with {args} and {kwargs}")
            try:
                result = await func(*args, **kwargs)
            except Exception:
                write("%s has raised", name, exc_info=True)
                raise
            write("%s has returned %r", name, result)
            return result

        return cast(Callable[P, R], async_wrapper)

    @functools.wraps(func)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        write(f"{name} is called with {args} and {kwargs}")
        try:
            result = func(*args, **kwargs)
        except Exception:
            write("%s has raised", name, exc_info=True)
            raise
        write("%s has returned %r", name, result)
        return result

    return wrapper

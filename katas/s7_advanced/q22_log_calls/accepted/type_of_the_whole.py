"""One type variable for the whole function, and a cast that says the wrapper is like it."""

import functools
import inspect
import logging
from collections.abc import Callable
from typing import Any, TypeVar, cast, overload

F = TypeVar("F", bound=Callable[..., Any])


@overload
def log_calls(func: F, /) -> F: ...
@overload
def log_calls(
    *, level: int = logging.INFO, logger: logging.Logger | None = None
) -> Callable[[F], F]: ...
def log_calls(
    func: F | None = None,
    /,
    *,
    level: int = logging.INFO,
    logger: logging.Logger | None = None,
) -> F | Callable[[F], F]:
    """Return the function with its calls logged; without a function, return a decorator."""

    def decorate(func: F) -> F:
        log = logger if logger is not None else logging.getLogger(func.__module__)

        def before(*args: Any, **kwargs: Any) -> None:
            log.log(level, "%s%r%r", func.__qualname__, args, kwargs)

        @functools.wraps(func)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            before(*args, **kwargs)
            try:
                value = func(*args, **kwargs)
            except Exception:
                log.exception(func.__qualname__)
                raise
            else:
                log.log(level, "%r", value)
                return value

        @functools.wraps(func)
        async def async_wrapper(*args: Any, **kwargs: Any) -> Any:
            before(*args, **kwargs)
            try:
                value = await func(*args, **kwargs)
            except Exception:
                log.exception(func.__qualname__)
                raise
            else:
                log.log(level, "%r", value)
                return value

        return cast(F, async_wrapper if inspect.iscoroutinefunction(func) else wrapper)

    return decorate if func is None else decorate(func)

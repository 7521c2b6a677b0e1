"""The messages contain the names of the parameters, and the formatted traceback."""

import functools
import inspect
import logging
import traceback
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
        name = f"{func.__module__}.{func.__qualname__}"
        signature = inspect.signature(func)
        log = functools.partial((logger or logging.getLogger(func.__module__)).log, level)

        def entered(args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
            bound = signature.bind(*args, **kwargs).arguments
            log("%s: %s", name, ", ".join(f"{key} = {value!r}" for key, value in bound.items()))

        def left(result: object) -> None:
            log("%s = %r", name, result)

        def broken() -> None:
            log("%s\n%s", name, traceback.format_exc())

        @functools.wraps(func)
        def logged(*args: P.args, **kwargs: P.kwargs) -> R:
            entered(args, kwargs)
            try:
                result = func(*args, **kwargs)
            except Exception:
                broken()
                raise
            left(result)
            return result

        @functools.wraps(func)
        def logged_later(*args: P.args, **kwargs: P.kwargs) -> R:
            async def run() -> Any:
                entered(args, kwargs)
                try:
                    result = await cast(Any, func(*args, **kwargs))
                except Exception:
                    broken()
                    raise
                left(result)
                return result

            return cast(R, run())

        return logged_later if inspect.iscoroutinefunction(func) else logged

    return decorate if func is None else decorate(func)

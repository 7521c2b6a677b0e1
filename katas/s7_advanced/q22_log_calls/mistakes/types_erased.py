"""The decorator is typed with `Any`: mypy no longer knows what a decorated function takes and gives."""

import functools
import inspect
import logging
from collections.abc import Callable
from typing import Any


def log_calls(
    func: Callable[..., Any] | None = None,
    /,
    *,
    level: int = logging.INFO,
    logger: logging.Logger | None = None,
) -> Callable[..., Any]:
    """Let every call of a function be logged; with keywords, give a decorator that does it."""

    def decorate(func: Callable[..., Any]) -> Callable[..., Any]:
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
            async def logged_when_awaited(*args: Any, **kwargs: Any) -> Any:
                log_start(args, kwargs)
                try:
                    result = await func(*args, **kwargs)
                except Exception:
                    log_failure()
                    raise
                log_end(result)
                return result

            return logged_when_awaited

        @functools.wraps(func)
        def logged(*args: Any, **kwargs: Any) -> Any:
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

"""A context manager does the logging, so that each wrapper has four lines."""

import functools
import inspect
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, ParamSpec, TypeVar, cast, overload

P = ParamSpec("P")
R = TypeVar("R")


@contextmanager
def _logged(
    target: logging.Logger, level: int, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> Iterator[list[Any]]:
    """Log the block, which appends its result to the list that is yielded."""
    target.log(level, "calling %s with %r and %r", name, args, kwargs)
    results: list[Any] = []
    try:
        yield results
    except Exception as error:
        target.log(level, "%s failed", name, exc_info=error)
        raise
    target.log(level, "%s gave %r", name, *results)


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
        return lambda func: _decorated(func, level, logger)
    return _decorated(func, level, logger)


def _decorated(func: Callable[P, R], level: int, logger: logging.Logger | None) -> Callable[P, R]:
    target = logger or logging.getLogger(func.__module__)
    name = func.__qualname__

    @functools.wraps(func)
    async def when_awaited(*args: P.args, **kwargs: P.kwargs) -> Any:
        with _logged(target, level, name, args, kwargs) as results:
            results.append(await cast(Any, func(*args, **kwargs)))
        return results[0]

    @functools.wraps(func)
    def at_once(*args: P.args, **kwargs: P.kwargs) -> R:
        with _logged(target, level, name, args, kwargs) as results:
            results.append(func(*args, **kwargs))
        return cast(R, results[0])

    return cast(Callable[P, R], when_awaited) if inspect.iscoroutinefunction(func) else at_once

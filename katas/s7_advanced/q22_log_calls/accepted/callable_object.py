"""An object with `__call__`, and with `__get__` so that it binds to instances as functions do."""

import functools
import inspect
import logging
import types
from collections.abc import Callable
from typing import Any, Generic, ParamSpec, TypeVar, cast, overload

P = ParamSpec("P")
R = TypeVar("R")


class _Logged(Generic[P, R]):
    """A function whose calls are logged."""

    def __init__(self, func: Callable[P, R], level: int, logger: logging.Logger | None) -> None:
        functools.update_wrapper(self, func)
        self._func = func
        self._level = level
        self._logger = logging.getLogger(func.__module__) if logger is None else logger

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        return self if instance is None else types.MethodType(self, instance)

    def __call__(self, /, *args: P.args, **kwargs: P.kwargs) -> Any:
        if inspect.iscoroutinefunction(self._func):
            return self._awaited(*args, **kwargs)
        self._log_call(args, kwargs)
        try:
            result = self._func(*args, **kwargs)
        except Exception:
            self._log_failure()
            raise
        self._log_result(result)
        return result

    async def _awaited(self, /, *args: P.args, **kwargs: P.kwargs) -> Any:
        self._log_call(args, kwargs)
        try:
            result = await cast(Any, self._func(*args, **kwargs))
        except Exception:
            self._log_failure()
            raise
        self._log_result(result)
        return result

    def _log_call(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        words = [*map(repr, args), *(f"{name}={value!r}" for name, value in kwargs.items())]
        self._logger.log(self._level, "-> %s(%s)", self._func.__qualname__, ", ".join(words))

    def _log_result(self, result: object) -> None:
        self._logger.log(self._level, "<- %s: %r", self._func.__qualname__, result)

    def _log_failure(self) -> None:
        self._logger.log(self._level, "<- %s", self._func.__qualname__, exc_info=True)


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
        return cast(Callable[P, R], _Logged(func, level, logger))

    return decorate if func is None else decorate(func)

"""Explain decorators with an example: write one that logs calls.

"A decorator takes a function and gives another in its place," says the candidate. "Then give me
one for production," says the interviewer: "every call in the log, and nobody can tell otherwise
that it is there." Write `log_calls`, to be used as `@log_calls`, as `@log_calls()` and as
`@log_calls(level=logging.DEBUG, logger=audit)` with either keyword or both.

- A call logs one record before the function runs. Its message holds the function's qualified name
  (`__qualname__`), the `repr` of every argument, `self` too, and the name of every keyword.
- It logs one record after the function has returned. Its message holds the `repr` of the result.
- If the function raises an `Exception`, one record with the traceback, at any level you like, takes
  the place of the second, and the exception goes on, the same object and unchanged.
- That is all it logs. How the messages are worded is up to you.
- The level is INFO and the logger is that of the function's module, unless the decorator is told
  otherwise. It changes no logger's settings: what a logger is not enabled for when the function is
  called is not logged, and the call works all the same.
- The function gets the very arguments, the caller the very result. Whatever the function can be
  called with, the decorated one can: as a method or class method, from within itself, with
  keywords such as `func` or `level`.
- An `async def` function logs when it runs, not when its coroutine is made, and what counts as its
  result is what awaiting it gives.
- The decorated function has the name, docstring and signature (`inspect.signature`) of the
  function. To mypy it takes and gives the same types: that is what the overloads promise.

You need not care about generators, nor about exceptions such as `KeyboardInterrupt` that are no
`Exception`.

>>> @log_calls(level=logging.DEBUG)
... def double(text: str, *, times: int = 2) -> str:
...     "Say it again."
...     return text * times
>>> double("ha", times=3)
'hahaha'
>>> double.__name__, double.__doc__
('double', 'Say it again.')

With a handler that shows level, logger and message, the log of this call might read:

    DEBUG __main__ double('ha', times=3)
    DEBUG __main__ double returned 'hahaha'
"""

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
    """Let every call of a function be logged; with keywords, give a decorator that does it."""

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

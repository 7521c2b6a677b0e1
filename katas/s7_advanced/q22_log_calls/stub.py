"""Explain decorators with an example: write one that logs every call of a function.

"A decorator takes a function and returns another one in its place," says the candidate. "Then write
one that logs all calls and changes nothing else."

Write `log_calls`. It is used as `@log_calls`, as `@log_calls()`, or with one or both keyword
arguments, as `@log_calls(level=logging.DEBUG, logger=audit)`.

- Before the function runs, one record is logged. Its message contains the function's
  `__qualname__`, the `repr` of every argument, and for a keyword argument also its name.
- After the function has returned, one record is logged. Its message contains the `repr` of the
  result.
- If the function raises an `Exception`, a record with the traceback is logged instead of the second
  one. The caller gets the same exception object, unchanged.
- Nothing else is logged, and the rest of the wording is yours.
- By default, the level is `INFO` and the logger is that of the function's module.
- The function is called once, with the very arguments, and the caller gets the very result.
- An `async def` function logs when its coroutine runs, not when the coroutine is created. Its
  result is what `await` returns.
- The decorated function has the name, docstring and signature (`inspect.signature`) of the
  function. mypy infers the same types for both.

>>> @log_calls(level=logging.DEBUG)
... def double(text: str, *, times: int = 2) -> str:
...     "Say it again."
...     return text * times
>>> double("ha", times=3)
'hahaha'
>>> double.__name__, double.__doc__
('double', 'Say it again.')

With a handler that writes level, logger and message, the log of this call could be:

    DEBUG __main__ double('ha', times=3)
    DEBUG __main__ double returned 'hahaha'

Details

- `log_calls` changes no settings of a logger. If the logger is not enabled for the level of a
  record when the function is called, this record is not logged, and the call works as usual.
- The decorated function accepts the same arguments, even a keyword argument called `func`,
  `level` or `self`. The function may call itself.
- Methods are logged, too, and `self` is an argument. `@classmethod` and `@staticmethod` are
  written above `@log_calls`.
- One decorator object, such as `log = log_calls(level=logging.DEBUG)`, may decorate many
  functions, even of several modules.
- The record of an exception goes to the same logger. You choose its level, for example `ERROR`.
- Not tested: generators, exceptions that are not `Exception`s (such as `KeyboardInterrupt`),
  arguments that do not fit the signature, functions that change their arguments or the level of the
  logger, callables without a `__qualname__`, `inspect.iscoroutinefunction`, whether `repr` is
  called if nothing is logged, and arguments or results whose `repr` raises an error.
"""

import logging
from collections.abc import Callable
from typing import ParamSpec, TypeVar, overload

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
    raise NotImplementedError

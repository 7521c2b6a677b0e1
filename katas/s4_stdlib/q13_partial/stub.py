"""What do *args and **kwargs allow you to do? Write `functools.partial` yourself.

`functools.partial` stores some arguments now and takes the rest later. "It is ten lines of Python,"
says the interviewer. "Can you write them?"

Write `partial(func, *args, **kwargs)`. It returns a callable that calls `func`.

- `func` gets the stored positional arguments first, then those of the call.
- `func` also gets the stored keyword arguments and those of the call. If both have the same
  keyword, the one of the call wins.
- No call changes what is stored, and two partials of the same function are independent.
- Any name works as a keyword, stored or in the call: `func`, `self`, `args` and `kwargs`, too.
- `func` may be any callable: a function, a method, a class, a built-in function, an object with
  `__call__`, another partial.
- Each call calls `func` once. Creating the partial calls nothing.
- What `func` returns is returned, and what it raises is raised, unchanged: the very object, with
  its cause.
- If `func` is not callable, `partial` itself raises `TypeError`.
- `functools.partial` and `functools.partialmethod` are banned.

>>> binary = partial(int, base=2)
>>> binary("101"), binary("777", base=8), binary("11")
(5, 511, 3)
>>> partial(print, "a", "b", sep="-")("c")
a-b-c
>>> partial("{} {self}".format, "hello")(self="world")
'hello world'
>>> partial("print")  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
TypeError: 'print' is not callable

Details

- Arguments that do not fit are stored all the same. `func` raises its `TypeError` when it is
  called.
- The very objects are passed on, not copies. They may be unhashable, or raise an error when they
  are compared, copied or tested for truth.
- `callable(func)` decides what is callable. For example, an instance is not callable if it has an
  attribute `__call__`, but its class has none.
- A callable may be falsy, and may have no `__name__`.
- Up to 500 positional arguments are stored. There may be more than a thousand stored keyword
  arguments, and as many positional and keyword arguments in a call.
- Not tested: `repr`, the attributes `func`, `args` and `keywords`, use as a method, the order of
  the keywords, and `functools.Placeholder` (Python 3.14).
"""

from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Return a callable that calls `func` with these arguments and those of the call."""
    raise NotImplementedError

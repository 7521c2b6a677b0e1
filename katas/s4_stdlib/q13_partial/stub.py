"""What do *args and **kwargs allow you to do? Write `functools.partial` again.

A button wants a function without arguments, a thread pool one with a single argument, and you have
one with five. `functools.partial` fills some of them in now and takes the rest later. "It is ten
lines of Python," says the interviewer. "Can you write them?"

Write `partial(func, *args, **kwargs)`: it gives something to call, which calls `func`.

- `func` gets the stored positional arguments and after them those of the call; and the keywords of
  both. Where a keyword comes twice, the one of the call wins.
- It can be called again and again: no call changes what is stored. Two partials of one function
  know nothing of each other.
- Any name works as a keyword, whether it is stored or given by the call: `func`, `self`, `args`
  and `kwargs` too.
- All that can be called will do: a function, a method, a class, a built-in, an object with
  `__call__`, another partial.
- The very objects that are stored and given arrive, and what `func` returns or raises comes out
  as it is. A call calls `func` once. Nothing is called before, and whether the arguments fit is
  for `func` to say when it is called.
- What can't be called is a `TypeError` at once, when `partial` is called.

Banned: `functools.partial` and `functools.partialmethod`. Not tested: `repr`, the attributes
`func`, `args` and `keywords`, use as a method, the order of the keywords, and
`functools.Placeholder` (3.14).

>>> binary = partial(int, base=2)
>>> binary("101"), binary("777", base=8), binary("11")
(5, 511, 3)
>>> partial(print, "a", "b", sep="-")("c")
a-b-c
>>> partial("{} {self}".format, "hello")(self="world")
'hello world'
>>> partial("print")  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
TypeError: 'print' cannot be called
"""

from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


def partial(func: Callable[..., R], /, *args: Any, **kwargs: Any) -> Callable[..., R]:
    """Give a function that calls `func` with these arguments and those of the call."""
    raise NotImplementedError

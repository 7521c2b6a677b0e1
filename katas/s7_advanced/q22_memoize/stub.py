"""Explain decorators with an example: write `lru_cache` without `lru_cache`.

"Now a decorator with an argument and with state," says the interviewer.

Write `memoize(maxsize)`. It returns a decorator, used as `@memoize(maxsize=3)` or `@memoize()`. The
decorated function has an LRU cache: if there is a cached result for the arguments of a call, the
call returns this result, and the function does not run.

- Two calls have the same arguments if their positional arguments are equal, and their keyword
  arguments have the same names and equal values.
- Every result is cached, even `None`. The caller gets the very object.
- At most `maxsize` results are kept. If one must be removed, it is the least recently used one.
  Storing a result counts as using it, and so does returning it from the cache.
- With `None` there is no limit. With 0 or a negative number nothing is cached.
- An exception reaches the caller unchanged. It is not cached, and all cached results stay.
- Unhashable arguments raise `TypeError`. The function does not run, and nothing is counted.
- `cache_info()` returns a `CacheInfo` with `hits`, `misses`, `maxsize`, and `currsize`, the number
  of cached results.
- `cache_clear()` removes all results and sets `hits` and `misses` to 0.

>>> @memoize(maxsize=2)
... def square(n: int) -> int:
...     print("working")
...     return n * n
>>> square(3), square(3)
working
(9, 9)
>>> square(4), square(3), square(5), square(3)
working
working
(16, 9, 25, 9)
>>> square.cache_info()
CacheInfo(hits=3, misses=3, maxsize=2, currsize=2)

Details

- `f(1, 2)` and `f((1, 2))` are different calls, and so are `f(("a", 1))` and `f(a=1)`.
- A hit is a call answered from the cache. A miss is a call that runs the function, even if the
  function raises. An earlier `CacheInfo` does not change.
- Every decorated function has its own cache, even if one `memoize(3)` decorates several functions.
- A keyword argument may have any name, even `self`.
- A function may call itself. A result is removed only when another one is stored. The cache never
  holds more than `maxsize` results.
- The decorated function has the name and docstring of the function, and mypy knows the type of its
  result. For a negative `maxsize`, `cache_info()` reports 0.
- `lru_cache` and `cache` of `functools` are banned, and so is their C code: `_functools`.
- Not tested: threads; methods; a function that clears its cache, or calls itself with the same
  arguments, while it runs; unhashable arguments with `maxsize=0`; equal arguments of different
  types, such as `f(1)`, `f(1.0)` and `f(True)`; and whether `f(1)` and `f(x=1)`, or `f(a=1, b=2)`
  and `f(b=2, a=1)` share a result.
"""

from collections.abc import Callable
from typing import NamedTuple, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class CacheInfo(NamedTuple):
    """The state of a cache."""

    hits: int
    misses: int
    maxsize: int | None
    currsize: int


class Memoized(Protocol[P, R_co]):
    """A decorated function with its cache."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co:
        """Return the result for these arguments."""
        ...

    def cache_info(self) -> CacheInfo:
        """Return the current state of the cache."""
        ...

    def cache_clear(self) -> None:
        """Remove all results and set both counts to 0."""
        ...


def memoize(
    maxsize: int | None = 128,
) -> Callable[[Callable[P, R]], Memoized[P, R]]:
    """Return a decorator that caches at most `maxsize` results of a function."""
    raise NotImplementedError

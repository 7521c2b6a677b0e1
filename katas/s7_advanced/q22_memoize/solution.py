"""Explain decorators with an example: one that remembers results.

"Now one with arguments, and with state," says the interviewer: "`functools.lru_cache` without
`functools.lru_cache`." Write `memoize(maxsize)`, to be used as `@memoize(maxsize=3)` or
`@memoize()`. The decorated function keeps its results and does not run again for arguments that it
has a result for.

- Two calls have the same arguments if their positional arguments are equal and their keywords
  have the same names and equal values. `f(1, 2)` and `f((1, 2))` are two things, and so are
  `f(("a", 1))` and `f(a=1)`.
- Every result is kept, `None` too, and what comes back is the very object.
- At most `maxsize` results are kept. The one that goes first is the one that was not used for the
  longest time; a result is used when it comes in and whenever it is given again. With `None`
  there is no limit. With 0 nothing is kept, and a negative `maxsize` is 0.
- An exception goes on to the caller as it is, its traceback too; nothing is kept of it, and nothing
  is thrown away for it.
- Arguments that can't be hashed are a `TypeError`; the function is not run, nothing is counted.
- `cache_info()` gives a `CacheInfo` of how things stand now: `hits`, the calls answered with
  a result that was kept; `misses`, the calls that ran the function, even if it raised; `maxsize`;
  and `currsize`, the number of results kept. It does not change later.
- `cache_clear()` forgets all results and starts the counts from 0.
- Each decorated function keeps its own results, also when one `memoize(3)` decorates several. It
  may call itself. It has the name and docstring of the function, and mypy knows its result's type.

Banned: `lru_cache` and `cache` of `functools`. Not tested: threads, methods, a function that clears
its cache or calls itself with the very same arguments while it runs; whether `f(1)` and `f(x=1)`,
`f(1)` and `f(1.0)`, or `f(a=1, b=2)` and `f(b=2, a=1)` share a result; arguments that can't be
hashed where nothing is kept.

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
"""

import functools
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, NamedTuple, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class CacheInfo(NamedTuple):
    """How a cache stands."""

    hits: int
    misses: int
    maxsize: int | None
    currsize: int


class Memoized(Protocol[P, R_co]):
    """What a decorated function can do."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co:
        """Give the result for these arguments."""
        ...

    def cache_info(self) -> CacheInfo:
        """Tell how the cache stands."""
        ...

    def cache_clear(self) -> None:
        """Forget all results and start counting from 0."""
        ...


class _Memo(Generic[P, R]):
    def __init__(self, func: Callable[P, R], maxsize: int | None) -> None:
        self._func = func
        self._maxsize = None if maxsize is None else max(maxsize, 0)
        self._results: OrderedDict[Hashable, R] = OrderedDict()
        self._hits = self._misses = 0
        functools.update_wrapper(self, func)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        key = args, frozenset(kwargs.items())
        if key in self._results:
            self._hits += 1
            self._results.move_to_end(key)
            return self._results[key]
        self._misses += 1
        result = self._func(*args, **kwargs)
        self._results[key] = result
        if self._maxsize is not None and len(self._results) > self._maxsize:
            self._results.popitem(last=False)
        return result

    def cache_info(self) -> CacheInfo:
        """Tell how the cache stands."""
        return CacheInfo(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_clear(self) -> None:
        """Forget all results and start counting from 0."""
        self._results.clear()
        self._hits = self._misses = 0


def memoize(
    maxsize: int | None = 128,
) -> Callable[[Callable[P, R]], Memoized[P, R]]:
    """Give a decorator that keeps the last results of a function, at most `maxsize` of them."""

    def decorate(func: Callable[P, R]) -> Memoized[P, R]:
        return _Memo(func, maxsize)

    return decorate

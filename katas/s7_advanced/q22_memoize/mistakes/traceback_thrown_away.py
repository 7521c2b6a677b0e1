"""An exception is raised again without the traceback that tells where it came from."""

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
        try:
            result = self._func(*args, **kwargs)
        except Exception as error:
            raise error.with_traceback(None) from None
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

"""A class with an `OrderedDict`: every call takes O(1) time."""

import functools
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, NamedTuple, ParamSpec, Protocol, TypeVar

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


class _Memo(Generic[P, R]):
    def __init__(self, func: Callable[P, R], maxsize: int | None) -> None:
        self._func = func
        self._maxsize = None if maxsize is None else max(maxsize, 0)
        self._results: OrderedDict[Hashable, R] = OrderedDict()
        self._hits = self._misses = 0
        functools.update_wrapper(self, func)

    def __call__(self, /, *args: P.args, **kwargs: P.kwargs) -> R:
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
        """Return the current state of the cache."""
        return CacheInfo(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_clear(self) -> None:
        """Remove all results and set both counts to 0."""
        self._results.clear()
        self._hits = self._misses = 0


def memoize(
    maxsize: int | None = 128,
) -> Callable[[Callable[P, R]], Memoized[P, R]]:
    """Return a decorator that caches at most `maxsize` results of a function."""

    def decorate(func: Callable[P, R]) -> Memoized[P, R]:
        return _Memo(func, maxsize)

    return decorate

"""A closure over a plain dict; a key is inserted again whenever it is used."""

import functools
from collections.abc import Callable, Hashable
from typing import Any, NamedTuple, ParamSpec, Protocol, TypeVar, cast

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
    limit = maxsize if maxsize is None or maxsize > 0 else 0

    def decorate(func: Callable[P, R]) -> Memoized[P, R]:
        results: dict[Hashable, R] = {}
        hits = misses = 0

        @functools.wraps(func)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            nonlocal hits, misses
            key = (args, tuple(sorted(kwargs.items())))
            if key in results:
                hits += 1
                result = results[key] = results.pop(key)
                return result
            misses += 1
            result = func(*args, **kwargs)
            if limit != 0:
                results[key] = result
                if limit is not None and len(results) > limit:
                    del results[next(iter(results))]
            return result

        def cache_info() -> CacheInfo:
            return CacheInfo(hits, misses, limit, len(results))

        def cache_clear() -> None:
            nonlocal hits, misses
            results.clear()
            hits = misses = 0

        decorated: Any = wrapper
        decorated.cache_info = cache_info
        decorated.cache_clear = cache_clear
        return cast(Memoized[P, R], decorated)

    return decorate

"""A closure over a plain dict, where a key that is used is put in again."""

import functools
from collections.abc import Callable, Hashable
from typing import Any, NamedTuple, ParamSpec, Protocol, TypeVar, cast

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


def memoize(
    maxsize: int | None = 128,
) -> Callable[[Callable[P, R]], Memoized[P, R]]:
    """Give a decorator that keeps the last results of a function, at most `maxsize` of them."""
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

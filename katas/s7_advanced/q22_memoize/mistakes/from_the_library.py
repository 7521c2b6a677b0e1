"""The library's own does the work."""

import functools
from collections.abc import Callable
from typing import Any, NamedTuple, ParamSpec, Protocol, TypeVar

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

    def decorate(func: Callable[P, R]) -> Memoized[P, R]:
        decorated: Any = functools.lru_cache(maxsize)(func)
        whole: Memoized[P, R] = decorated
        return whole

    return decorate

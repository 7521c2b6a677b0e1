"""A counter numbers every use of a result; the types of the arguments are part of the key."""

import functools
from collections.abc import Callable, Hashable
from itertools import count
from typing import Any, NamedTuple, ParamSpec, Protocol, TypeVar

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
    size = None if maxsize is None else max(0, maxsize)

    def decorate(func: Callable[P, R]) -> Memoized[P, R]:
        clock = count()
        values: dict[Hashable, R] = {}
        used: dict[Hashable, int] = {}
        counts = {"hits": 0, "misses": 0}
        nothing = object()

        @functools.wraps(func)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            names = tuple(sorted(kwargs))
            key = (args, names, *map(kwargs.get, names), *map(type, args))
            value: Any = values.get(key, nothing)
            if value is nothing:
                counts["misses"] += 1
                value = values[key] = func(*args, **kwargs)
            else:
                counts["hits"] += 1
            used[key] = next(clock)
            if size is not None:
                while len(values) > size:
                    oldest = min(used, key=used.__getitem__)
                    del used[oldest], values[oldest]
            result: R = value
            return result

        def cache_clear() -> None:
            values.clear()
            used.clear()
            counts.update(hits=0, misses=0)

        whole: Any = call
        whole.cache_info = lambda: CacheInfo(**counts, maxsize=size, currsize=len(values))
        whole.cache_clear = cache_clear
        done: Memoized[P, R] = whole
        return done

    return decorate

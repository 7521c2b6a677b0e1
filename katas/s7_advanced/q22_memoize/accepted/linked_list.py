"""A dict of links in a circular doubly linked list with a root, as in `functools`."""

import functools
from collections.abc import Callable
from typing import Any, Generic, NamedTuple, ParamSpec, Protocol, TypeVar

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


class _Link:
    def __init__(self, key: Any = None, value: Any = None) -> None:
        self.key = key
        self.value = value
        self.older = self
        self.newer = self

    def leave(self) -> None:
        self.older.newer = self.newer
        self.newer.older = self.older

    def enter_before(self, root: "_Link") -> None:
        self.older = root.older
        self.newer = root
        self.older.newer = self
        root.older = self


class _Cache(Generic[P, R]):
    def __init__(self, func: Callable[P, R], maxsize: int | None) -> None:
        self.func = func
        self.maxsize = maxsize
        self.cache_clear()

    def __call__(self, /, *args: P.args, **kwargs: P.kwargs) -> R:
        key = args, tuple(kwargs.items())
        link = self.links.get(key)
        if link is not None:
            self.hits += 1
            link.leave()
            link.enter_before(self.root)
            value: R = link.value
            return value
        self.misses += 1
        value = self.func(*args, **kwargs)
        if self.maxsize == 0 or key in self.links:
            return value
        if len(self.links) == self.maxsize:
            oldest = self.root.newer
            oldest.leave()
            del self.links[oldest.key]
        self.links[key] = link = _Link(key, value)
        link.enter_before(self.root)
        return value

    def cache_info(self) -> CacheInfo:
        return CacheInfo(self.hits, self.misses, self.maxsize, len(self.links))

    def cache_clear(self) -> None:
        self.root = _Link()
        self.links: dict[Any, _Link] = {}
        self.hits = 0
        self.misses = 0


def memoize(
    maxsize: int | None = 128,
) -> Callable[[Callable[P, R]], Memoized[P, R]]:
    """Return a decorator that caches at most `maxsize` results of a function."""
    if maxsize is not None and maxsize < 0:
        maxsize = 0

    def decorate(func: Callable[P, R]) -> Memoized[P, R]:
        cache = _Cache(func, maxsize)
        functools.update_wrapper(cache, func)
        return cache

    return decorate

"""Wrappers for no limit, no cache and a limit, as in `functools`; a deque keeps the order."""

import functools
from collections import deque
from collections.abc import Callable, Hashable
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


_KEYWORDS = object()


def _key(args: tuple[Any, ...], kwargs: dict[str, Any]) -> Hashable:
    key = args
    if kwargs:
        key += (_KEYWORDS, *kwargs.items())
    hash(key)
    return key


def memoize(
    maxsize: int | None = 128,
) -> Callable[[Callable[P, R]], Memoized[P, R]]:
    """Return a decorator that caches at most `maxsize` results of a function."""

    def decorate(func: Callable[P, R]) -> Memoized[P, R]:
        results: dict[Hashable, R] = {}
        order: deque[Hashable] = deque()
        hits = misses = 0
        limit = maxsize

        def uncached(*args: P.args, **kwargs: P.kwargs) -> R:
            nonlocal misses
            misses += 1
            return func(*args, **kwargs)

        def unlimited(*args: P.args, **kwargs: P.kwargs) -> R:
            nonlocal hits
            key = _key(args, kwargs)
            if key in results:
                hits += 1
                return results[key]
            result = results[key] = uncached(*args, **kwargs)
            return result

        def limited(*args: P.args, **kwargs: P.kwargs) -> R:
            key = _key(args, kwargs)
            result = unlimited(*args, **kwargs)
            if key in order:
                order.remove(key)
            order.append(key)
            if limit is not None and len(order) > limit:
                del results[order.popleft()]
            return result

        if limit is None:
            wrapper: Any = unlimited
        elif limit > 0:
            wrapper = limited
        else:
            limit = 0
            wrapper = uncached

        def cache_clear() -> None:
            nonlocal hits, misses
            hits = misses = 0
            results.clear()
            order.clear()

        functools.update_wrapper(wrapper, func)
        wrapper.cache_info = lambda: CacheInfo(hits, misses, limit, len(results))
        wrapper.cache_clear = cache_clear
        decorated: Memoized[P, R] = wrapper
        return decorated

    return decorate

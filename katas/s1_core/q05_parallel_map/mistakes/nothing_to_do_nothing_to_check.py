"""Returns at once when there are no items, before it has looked at the workers."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for all items, so many at once, and give the results in order."""
    whole = list(items)
    if not whole:
        return []
    with ThreadPoolExecutor(max_workers=workers) as pool:
        return list(pool.map(func, whole))

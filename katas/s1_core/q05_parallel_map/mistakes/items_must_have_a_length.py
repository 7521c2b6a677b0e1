"""Asks the items for their length, which an iterator does not have."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for all items, so many at once, and give the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    sized: Any = items
    count = min(workers, len(sized) or 1)
    with ThreadPoolExecutor(max_workers=count) as pool:
        return list(pool.map(func, items))

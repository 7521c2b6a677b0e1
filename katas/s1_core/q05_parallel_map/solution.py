"""`ThreadPoolExecutor`: submits every item first, then collects the results in order."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for every item in threads, and return the results in order."""
    with ThreadPoolExecutor(max_workers=workers) as pool:  # raises ValueError for less than 1
        futures = [pool.submit(func, item) for item in items]
        return [future.result() for future in futures]

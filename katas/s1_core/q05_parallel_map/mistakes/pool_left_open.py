"""Does not wait for the pool to shut down."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for all items, so many at once, and give the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    pool = ThreadPoolExecutor(max_workers=workers)
    futures = [pool.submit(func, item) for item in items]
    try:
        return [future.result() for future in futures]
    finally:
        pool.shutdown(wait=False)

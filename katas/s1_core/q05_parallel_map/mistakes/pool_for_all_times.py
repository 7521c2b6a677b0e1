"""Keeps one pool for each number of workers, whose threads stay."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


pools: dict[int, ThreadPoolExecutor] = {}


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for all items, so many at once, and give the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    if workers not in pools:
        pools[workers] = ThreadPoolExecutor(max_workers=workers)
    futures = [pools[workers].submit(func, item) for item in items]
    wait(futures)
    return [future.result() for future in futures]

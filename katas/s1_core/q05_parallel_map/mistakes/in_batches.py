"""Runs batch after batch, and each waits for its slowest call."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for all items, so many at once, and give the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    results: list[R] = []
    source = iter(items)
    with ThreadPoolExecutor(max_workers=workers) as pool:
        while batch := list(islice(source, workers)):
            results += pool.map(func, batch)
    return results

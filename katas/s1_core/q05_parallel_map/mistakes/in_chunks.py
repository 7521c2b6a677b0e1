"""Hands out chunks of neighbours, so that a call waits for the one before it."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for all items, so many at once, and give the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    whole = list(items)
    size = max(1, -(-len(whole) // (4 * workers)))
    chunks = [whole[start : start + size] for start in range(0, len(whole), size)]
    with ThreadPoolExecutor(max_workers=workers) as pool:
        done = pool.map(lambda chunk: [func(item) for item in chunk], chunks)
        return [result for results in done for result in results]

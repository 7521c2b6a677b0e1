"""Deals the items out to the workers beforehand, so that one may idle while another has a queue."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for all items, so many at once, and give the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    whole = list(items)
    results: list[R | None] = [None] * len(whole)

    def work(first: int) -> None:
        for place in range(first, len(whole), workers):
            results[place] = func(whole[place])

    with ThreadPoolExecutor(max_workers=workers) as pool:
        for future in [pool.submit(work, first) for first in range(workers)]:
            future.result()
    return cast("list[R]", results)

"""Keeps results and errors in one list, and raises an exception that was only returned."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for all items, so many at once, and give the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")

    def attempt(item: T) -> R | Exception:
        try:
            return func(item)
        except Exception as error:
            return error

    with ThreadPoolExecutor(max_workers=workers) as pool:
        outcomes = list(pool.map(attempt, items))
    for outcome in outcomes:
        if isinstance(outcome, Exception):
            raise outcome
    return cast("list[R]", outcomes)

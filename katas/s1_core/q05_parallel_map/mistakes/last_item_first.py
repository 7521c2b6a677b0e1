"""Takes the items from the end of a list, so that the last one starts first."""

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for all items, so many at once, and give the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    todo = list(enumerate(items))
    done: list[tuple[int, Future[R]]] = []
    with ThreadPoolExecutor(max_workers=workers) as pool:
        while todo:
            place, item = todo.pop()
            done.append((place, pool.submit(func, item)))
    return [future.result() for _, future in sorted(done, key=lambda pair: pair[0])]

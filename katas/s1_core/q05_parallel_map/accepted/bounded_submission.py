"""Submits only the calls that may run now, and the next item when a call has ended."""

from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for every item in threads, and return the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    source = enumerate(items)
    futures: dict[Future[R], int] = {}
    running: set[Future[R]] = set()
    with ThreadPoolExecutor(workers) as pool:
        while True:
            for place, item in islice(source, workers - len(running)):
                future = pool.submit(func, item)
                futures[future] = place
                running.add(future)
            if not running:
                break
            _, running = wait(running, return_when=FIRST_COMPLETED)
    return [future.result() for future in sorted(futures, key=futures.__getitem__)]

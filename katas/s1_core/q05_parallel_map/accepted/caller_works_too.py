"""The calling thread is one of the workers, and no worker takes an item after a failure."""

import threading
from collections.abc import Callable, Iterable
from typing import TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for every item in threads, and return the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    source = iter(list(enumerate(items)))
    lock = threading.Lock()
    done: dict[int, R] = {}
    failed: dict[int, Exception] = {}

    def work() -> None:
        while not failed:
            with lock:
                place, item = next(source, (-1, None))
            if place < 0:
                return
            try:
                done[place] = func(cast("T", item))
            except Exception as error:
                failed[place] = error

    helpers = [threading.Thread(target=work, daemon=True) for _ in range(workers - 1)]
    for helper in helpers:
        helper.start()
    work()
    for helper in helpers:
        helper.join()
    for place in sorted(failed):
        raise failed[place]
    return [done[place] for place in sorted(done)]

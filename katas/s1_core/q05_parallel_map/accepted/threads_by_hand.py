"""Starts the threads by hand; they share the items, and store results and errors by index."""

import threading
from collections.abc import Callable, Iterable
from collections import deque
from typing import TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for every item in threads, and return the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    todo = deque(enumerate(items))
    results: list[R | None] = [None] * len(todo)
    errors: dict[int, Exception] = {}
    lock = threading.Lock()

    def work() -> None:
        while True:
            with lock:
                if not todo:
                    return
                place, item = todo.popleft()
            try:
                results[place] = func(item)
            except Exception as error:
                errors[place] = error

    threads = [threading.Thread(target=work) for _ in range(min(workers, len(todo)))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[min(errors)]
    return cast("list[R]", results)

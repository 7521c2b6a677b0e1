"""Keeps the results by the identity of the item, and forgets that an item may come twice."""

import threading
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for all items, so many at once, and give the results in order."""
    if workers < 1:
        raise ValueError(workers)
    todo = list(items)
    results: dict[int, R] = {}
    errors: dict[int, Exception] = {}
    numbers = iter(range(len(todo)))
    lock = threading.Lock()

    def work() -> None:
        while True:
            with lock:
                number = next(numbers, None)
            if number is None:
                return
            try:
                results[id(todo[number])] = func(todo[number])
            except Exception as error:
                errors[number] = error

    threads = [threading.Thread(target=work) for _ in range(min(workers, len(todo)))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[min(errors)]
    return [results[id(item)] for item in todo]

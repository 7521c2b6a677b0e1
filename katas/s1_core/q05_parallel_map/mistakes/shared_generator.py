"""Lets all threads read from the very iterator of the items, which a generator does not bear."""

import threading
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for all items, so many at once, and give the results in order."""
    if workers < 1:
        raise ValueError(workers)
    todo = enumerate(items)
    results: dict[int, R] = {}
    errors: list[tuple[int, Exception]] = []

    def work() -> None:
        for number, item in todo:
            try:
                results[number] = func(item)
            except Exception as error:
                errors.append((number, error))
                return

    threads = [threading.Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise min(errors, key=lambda pair: pair[0])[1]
    return [results[number] for number in sorted(results)]

"""Checks every few milliseconds which threads have ended, and starts as many new ones."""

import time
from collections.abc import Callable, Iterable
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for every item in threads, and return the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    results: dict[int, R] = {}
    errors: dict[int, Exception] = {}

    def call(place: int, item: T) -> None:
        try:
            results[place] = func(item)
        except Exception as error:
            errors[place] = error

    threads: list[Thread] = []
    for place, item in enumerate(items):
        while sum(thread.is_alive() for thread in threads) >= workers:
            time.sleep(0.003)
        threads.append(Thread(target=call, args=(place, item)))
        threads[-1].start()
    while any(thread.is_alive() for thread in threads):
        time.sleep(0.003)
    if errors:
        raise errors[min(errors)]
    return [results[place] for place in range(len(threads))]

"""Passes items to the threads through one queue, and collects results from another one."""

from collections.abc import Callable, Iterable
from queue import Queue
from threading import Thread
from typing import TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")


def serve(
    func: Callable[[T], R],
    todo: "Queue[tuple[int, T] | None]",
    done: "Queue[tuple[int, R | None, Exception | None]]",
) -> None:
    while (task := todo.get()) is not None:
        place, item = task
        try:
            done.put((place, func(item), None))
        except Exception as error:
            done.put((place, None, error))


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for every item in threads, and return the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    todo: Queue[tuple[int, T] | None] = Queue()
    done: Queue[tuple[int, R | None, Exception | None]] = Queue()
    size = 0
    for size, item in enumerate(items, start=1):
        todo.put((size - 1, item))
    threads = [Thread(target=serve, args=(func, todo, done)) for _ in range(workers)]
    for thread in threads:
        todo.put(None)
        thread.start()
    for thread in threads:
        thread.join()
    outcomes = sorted([done.get() for _ in range(size)], key=lambda outcome: outcome[0])
    for _, _, error in outcomes:
        if error is not None:
            raise error
    return [cast("R", result) for _, result, _ in outcomes]

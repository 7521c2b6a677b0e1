"""Starts a thread for each item as soon as a semaphore allows it."""

import threading
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Call(threading.Thread, Generic[T, R]):
    def __init__(self, func: Callable[[T], R], item: T, room: threading.Semaphore) -> None:
        super().__init__()
        self._func = func
        self._item = item
        self._room = room
        self._results: list[R] = []
        self._error: Exception | None = None

    def run(self) -> None:
        try:
            self._results.append(self._func(self._item))
        except Exception as error:
            self._error = error
        finally:
            self._room.release()

    def outcome(self) -> R:
        if self._error is not None:
            raise self._error
        return self._results[0]


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for every item in threads, and return the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    room = threading.Semaphore(workers)
    calls: list[Call[T, R]] = []
    for item in items:
        room.acquire()
        calls.append(Call(func, item, room))
        calls[-1].start()
    for call in calls:
        call.join()
    return [call.outcome() for call in calls]

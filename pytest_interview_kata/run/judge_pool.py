"""A pool of judges: threads that share judge processes, which are started on demand and reused."""

from __future__ import annotations

import queue
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from .judge_process import Judge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pytest_interview_kata.model import Result, Task

    from .context import RunContext, Search

A = TypeVar("A")
R = TypeVar("R")


def check(tasks: Iterable[Task], context: RunContext) -> Iterator[Result]:
    """Yield the results for the properties of the tasks as they arrive: this is the check `properties`."""
    spare = context.jobs > 1  # an additional judge, because some attempts only wait
    with JudgePool(context, context.jobs + spare) as pool:
        yield from pool.judge(tasks)


class JudgePool(AbstractContextManager["JudgePool"]):
    """A context manager with `size` judges, each of which serves one order at a time."""

    def __init__(self, context: RunContext, size: int) -> None:
        self.size = size
        self._processes = context.processes
        self._free = [Judge(context) for _ in range(size)]
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="kata-judge")

    def __exit__(self, *_: object) -> None:
        """Close the pool."""
        self.close()

    def start(self) -> None:
        """Start all judges before they are needed. Raise `Stopped` or `OSError` as `Processes.start` does."""
        for judge in self._free:
            judge.start()

    def judge(self, tasks: Iterable[Task], search: Search | None = None) -> Iterator[Result]:
        """Judge the properties of these tasks, in this order, and yield results as they arrive.

        `search` defaults to the context's. Raise `Stopped` if the run was stopped.
        """
        results: queue.SimpleQueue[Result | None] = queue.SimpleQueue()

        def serve(judge: Judge, task: Task) -> None:
            for result in judge.serve(task, search):
                results.put(result)

        work = [self._threads.submit(self._with_judge, serve, task) for task in tasks]
        try:
            for future in work:
                future.add_done_callback(lambda _: results.put(None))
            for _ in work:
                yield from iter(results.get, None)
            self._processes.check()
            for future in work:
                future.result()
        finally:
            for future in work:
                future.cancel()

    def map(self, work: Callable[[Judge, A], R], items: Iterable[A]) -> list[R]:
        """Return a list of `work(judge, item)` for each item. No two calls use a judge at the same time."""
        return [*self._threads.map(partial(self._with_judge, work), items)]

    def _with_judge(self, work: Callable[[Judge, A], R], item: A) -> R:
        judge = self._free.pop()  # never empty: there are as many judges as threads
        try:
            return work(judge, item)
        except BaseException:
            judge.close()  # this judge may be in the middle of an order
            raise
        finally:
            self._free.append(judge)

    def close(self) -> None:
        """Cancel work that has not started, wait for the rest, and keep the processes for the next pool of the run."""
        self._threads.shutdown(cancel_futures=True)
        for judge in self._free:
            judge.keep()

"""Callbacks of the tasks start the next job, and a future says when everything has ended."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Pool(Generic[T]):
    """The jobs of one call, and what has become of them."""

    def __init__(self, jobs: Iterable[Callable[[], Awaitable[T]]]) -> None:
        self.jobs: Iterator[Callable[[], Awaitable[T]]] = iter(jobs)
        self.results: list[list[T]] = []
        self.running: set[asyncio.Task[None]] = set()
        self.error: BaseException | None = None
        self.over = asyncio.get_running_loop().create_future()

    def start(self) -> None:
        """Start the next job; if there is none and none runs, the call is over."""
        for job in self.jobs:
            place: list[T] = []
            self.results.append(place)
            task = asyncio.create_task(self.fill(place, job))
            self.running.add(task)
            task.add_done_callback(self.ended)
            return
        if not self.running and not self.over.done():
            self.over.set_result(None)

    async def fill(self, place: list[T], job: Callable[[], Awaitable[T]]) -> None:
        """Store the result of a job in its place."""
        place.append(await job())

    def ended(self, task: asyncio.Task[None]) -> None:
        """Start the next job, or stop everything if this one has failed."""
        self.running.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None and self.error is None:
            self.error = error
            self.stop()
        self.start()

    def stop(self) -> None:
        """Cancel what runs; no other job is started."""
        self.jobs = iter(())
        for task in self.running:
            task.cancel()


async def gather_limited(jobs: Iterable[Callable[[], Awaitable[T]]], limit: int) -> list[T]:
    """Run the jobs, `limit` of them at a time, and return their results in order."""
    if limit < 1:
        raise ValueError("limit must be positive")
    pool = Pool(jobs)
    for _ in range(limit):
        pool.start()
    try:
        await asyncio.shield(pool.over)
    except asyncio.CancelledError:
        pool.stop()
        await pool.over
        raise
    if pool.error is not None:
        raise pool.error
    return [result for place in pool.results for result in place]

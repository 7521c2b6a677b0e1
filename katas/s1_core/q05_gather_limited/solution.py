"""One task for each running job; a new job is called when `asyncio.wait` reports that one has ended."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


async def gather_limited(jobs: Iterable[Callable[[], Awaitable[T]]], limit: int) -> list[T]:
    """Run the jobs, `limit` of them at a time, and return their results in order."""
    if limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    running: dict[asyncio.Task[T], int] = {}
    results: dict[int, T] = {}

    async def collect() -> None:
        done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            results[running.pop(task)] = task.result()

    try:
        for index, job in enumerate(jobs):
            if len(running) == limit:
                await collect()
            running[asyncio.create_task(call(job))] = index
        while running:
            await collect()
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
    return [results[index] for index in sorted(results)]


async def call(job: Callable[[], Awaitable[T]]) -> T:
    """Call a job and return its result; tasks need a coroutine, and a job may return any awaitable."""
    return await job()

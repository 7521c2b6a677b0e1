"""A task group cancels and waits; a semaphore is acquired before a task is created."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


async def gather_limited(jobs: Iterable[Callable[[], Awaitable[T]]], limit: int) -> list[T]:
    """Run the jobs, `limit` of them at a time, and return their results in order."""
    if limit < 1:
        raise ValueError(f"{limit=}")
    room = asyncio.Semaphore(limit)
    results: dict[int, T] = {}

    async def run(index: int, job: Callable[[], Awaitable[T]]) -> None:
        task = asyncio.current_task()
        try:
            results[index] = await job()
            room.release()
        except Exception:
            if task is None or not task.cancelling():  # the error of a cancelled job is ignored
                raise

    try:
        async with asyncio.TaskGroup() as group:
            for index, job in enumerate(jobs):
                await room.acquire()
                group.create_task(run(index, job))
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None
    return [results[index] for index in range(len(results))]

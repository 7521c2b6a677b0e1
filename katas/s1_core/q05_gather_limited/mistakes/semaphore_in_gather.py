"""Passes everything to `gather` and lets the jobs wait for a semaphore, so all tasks exist at once and none is cancelled."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


async def gather_limited(jobs: Iterable[Callable[[], Awaitable[T]]], limit: int) -> list[T]:
    """Run the jobs, `limit` of them at a time, and return their results in order."""
    if limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    room = asyncio.Semaphore(limit)

    async def run(job: Callable[[], Awaitable[T]]) -> T:
        async with room:
            return await job()

    return await asyncio.gather(*(run(job) for job in jobs))

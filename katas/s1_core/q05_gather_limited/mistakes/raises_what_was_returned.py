"""Collects with `return_exceptions=True` and then raises the first result that is an exception, even if a job returned it."""

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

    results: list[T] = []
    for result in await asyncio.gather(*(run(job) for job in jobs), return_exceptions=True):
        if isinstance(result, BaseException):
            raise result
        results.append(result)
    return results

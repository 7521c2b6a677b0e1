"""Gathers workers and cancels them afterwards, but `gather` raises what a cancelled job raises instead of `CancelledError`."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


async def gather_limited(jobs: Iterable[Callable[[], Awaitable[T]]], limit: int) -> list[T]:
    """Run the jobs, `limit` of them at a time, and return their results in order."""
    if limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    source: Iterator[tuple[int, Callable[[], Awaitable[T]]]] = enumerate(jobs)
    results: dict[int, T] = {}

    async def work() -> None:
        while (pair := next(source, None)) is not None:
            results[pair[0]] = await pair[1]()

    workers = [asyncio.create_task(work()) for _ in range(limit)]
    try:
        await asyncio.gather(*workers)
    finally:
        source = iter(())
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
    return [results[index] for index in sorted(results)]

"""As many workers as the limit allows take jobs from one iterator until it ends or something fails."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


async def gather_limited(jobs: Iterable[Callable[[], Awaitable[T]]], limit: int) -> list[T]:
    """Run the jobs, `limit` of them at a time, and return their results in order."""
    if limit < 1:
        raise ValueError("no job can run")
    source: Iterator[tuple[int, Callable[[], Awaitable[T]]]] = enumerate(jobs)
    results: dict[int, T] = {}

    async def work() -> None:
        while (pair := next(source, None)) is not None:
            index, job = pair
            results[index] = await job()

    workers = [asyncio.ensure_future(work()) for _ in range(limit)]
    try:
        done, _ = await asyncio.wait(workers, return_when="FIRST_EXCEPTION")
    finally:
        source = iter(())
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
    for worker in done:
        worker.result()
    return [result for _, result in sorted(results.items(), key=lambda item: item[0])]

"""Lets asyncio gather, which raises the first error in time."""

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def parallel_map(func: Callable[[T], R], items: Iterable[T], workers: int) -> list[R]:
    """Call the function for all items, so many at once, and give the results in order."""
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")

    async def collect() -> list[R]:
        with ThreadPoolExecutor(max_workers=workers) as pool:
            loop = asyncio.get_running_loop()
            calls = [loop.run_in_executor(pool, func, item) for item in items]
            return list(await asyncio.gather(*calls))

    return asyncio.run(collect())

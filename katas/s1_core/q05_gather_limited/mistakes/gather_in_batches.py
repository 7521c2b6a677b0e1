"""Runs one batch after the other with `gather`, so each batch waits for its slowest job."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


async def gather_limited(jobs: Iterable[Callable[[], Awaitable[T]]], limit: int) -> list[T]:
    """Run the jobs, `limit` of them at a time, and return their results in order."""
    if limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    source = iter(jobs)
    results: list[T] = []
    while batch := list(islice(source, limit)):
        results += await asyncio.gather(*(job() for job in batch))
    return results

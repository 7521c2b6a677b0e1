"""What mypy must know about `gather_limited`; checked, never run."""

from asyncio import Future
from collections.abc import Awaitable, Callable, Iterator
from typing import assert_type

from .solution import gather_limited


async def length(word: str = "") -> int:
    """Return the length of a word."""
    return len(word)


async def results_have_the_type_of_the_jobs(pages: Iterator[Callable[[], Awaitable[bytes]]]) -> None:
    """Return results of the type that the awaitables have."""
    assert_type(await gather_limited([length, length], 2), list[int])
    assert_type(await gather_limited(pages, limit=2), list[bytes])


async def futures_are_awaitable(future: Future[str]) -> None:
    """Accept a job that returns a future."""
    assert_type(await gather_limited([lambda: future], 2), list[str])


async def jobs_must_return_awaitables() -> None:
    """Mypy must reject a job that returns no awaitable."""
    await gather_limited([str], 2)  # type: ignore  # noqa: PGH003 - versions of mypy differ


async def jobs_are_functions() -> None:
    """Mypy must reject a coroutine, which is the result of a job and not a job."""
    await gather_limited([length("a")], 2)  # type: ignore  # noqa: PGH003 - versions of mypy differ

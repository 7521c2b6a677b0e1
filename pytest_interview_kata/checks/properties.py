"""The check that matters most: hidden properties, judged by processes that never run the attempt themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.judge import pool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pytest_interview_kata.bench import Bench
    from pytest_interview_kata.model import Result, Task


def check(tasks: Iterable[Task], bench: Bench) -> Iterator[Result]:
    """Judge the properties that the tasks name, as the tasks come."""
    return pool.judge_all(tasks, bench)

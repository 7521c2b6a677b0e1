"""The check that matters most: hidden properties, judged by processes that never run the attempt themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.run import judges

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pytest_interview_kata.model import Result, Task
    from pytest_interview_kata.run.context import Bench


def check(tasks: Iterable[Task], bench: Bench) -> Iterator[Result]:
    """Judge the properties that the tasks name, as the tasks come."""
    return judges.judge_all(tasks, bench)

"""The check `properties`, the most important one: judges hidden properties in processes that never run the attempt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.run.judge_pool import JudgePool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pytest_interview_kata.model import Result, Task
    from pytest_interview_kata.run.context import RunContext


def check(tasks: Iterable[Task], context: RunContext) -> Iterator[Result]:
    """Yield the results for the properties of the tasks as they arrive."""
    spare = context.jobs > 1  # an additional judge, because some attempts only wait
    with JudgePool(context, context.jobs + spare) as pool:
        yield from pool.judge(tasks)

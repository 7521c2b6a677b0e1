"""Threads share judges: each piece of work has a judge for itself, and a stopped run ends all judges."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.model import Outcome, Task
from pytest_interview_kata.run.context import RunContext, Search
from pytest_interview_kata.run.judge_pool import JudgePool
from pytest_interview_kata.run.processes import Stopped

if TYPE_CHECKING:
    from pytest_interview_kata.run.judge_process import Judge


def test_each_piece_of_work_has_a_judge_of_its_own(context: RunContext) -> None:
    meeting = threading.Barrier(2)

    def meet(judge: Judge, number: int) -> tuple[int, Judge]:
        meeting.wait(60)
        return number, judge

    with JudgePool(context, 2) as pool:
        (first, one), (second, two) = pool.map(meet, [1, 2])

    assert (first, second) == (1, 2)
    assert one is not two


def test_an_exception_in_work_is_raised(context: RunContext) -> None:
    with JudgePool(context, 1) as pool, pytest.raises(ZeroDivisionError):
        pool.map(lambda _, number: 1 / number, [0])


def test_a_judge_is_used_again_with_another_search(context: RunContext, task: Task) -> None:
    with JudgePool(context, 1) as pool:
        quick = [*pool.judge([task], Search(once_broken="stop"))]
        full = [*pool.judge([task])]

    assert [result.outcome for result in quick] == [Outcome.FAILED]
    assert {result.item for result in full} == {*task.items}


def test_a_stopped_pool_judges_nothing(context: RunContext, task: Task) -> None:
    with JudgePool(context, 1) as pool:
        context.processes.stop()
        with pytest.raises(Stopped):
            [*pool.judge([task])]

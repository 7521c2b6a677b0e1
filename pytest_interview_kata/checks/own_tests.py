"""The check `own_tests`: runs the learner's own tests on right and wrong programs, in the sandbox."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import syntax
from pytest_interview_kata.model import OWN_TESTS, PREPARE, Outcome, Task
from pytest_interview_kata.pack.mistakes import mistakes_of, read_mistakes
from pytest_interview_kata.pack.tables import read_text
from pytest_interview_kata.run.guard import crashed
from pytest_interview_kata.run.judge_pool import JudgePool
from pytest_interview_kata.run.judge_process import packages

from .rules.check import check as rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pytest_interview_kata.model import Attempt, Kata, Result
    from pytest_interview_kata.run.context import RunContext
    from pytest_interview_kata.run.judge_process import Judge
    from pytest_interview_kata.sandbox.messages import TestsOrder

CALL: Final = 10.0
TOTAL: Final = 120.0
"""Limits in seconds for one run of the tests, and for all runs; a run is limited to much less processor time."""


def check(tasks: Iterable[Task], context: RunContext) -> Iterator[Result]:
    """Yield one result for each task, as `judge.own_tests` explains."""
    with JudgePool(context, context.jobs) as pool:
        yield from pool.map(lambda judge, task: _judge(judge, task.attempt, context), tasks)


def judge_alone(attempt: Attempt, context: RunContext, *, tell_missed: bool) -> Result:
    """Return the result for one attempt; with `tell_missed`, it has a finding for each mistake that the tests do not find."""
    with JudgePool(context, 1) as pool:
        [result] = pool.map(lambda judge, one: _judge(judge, one, context, tell_missed=tell_missed), [attempt])
    return result


def try_tests(attempt: Attempt, context: RunContext) -> tuple[bool, Result]:
    """Run an attempt's tests on the attempt alone, or on a right program if it is not started; return whether they pass."""
    asked = order(attempt, context)
    alone: TestsOrder = {**asked, "right": asked["right"][:1] if attempt.todo else [], "wrong": {}}
    with JudgePool(context, 1) as pool:
        [result] = pool.map(lambda judge, one: _answer(judge, one, context), [alone])
    return result.outcome is Outcome.PASSED and len(result.findings) == 1, result


def _judge(judge: Judge, attempt: Attempt, context: RunContext, *, tell_missed: bool = False) -> Result:
    return _answer(judge, order(attempt, context, tell_missed=tell_missed), context)


def _answer(judge: Judge, asked: TestsOrder, context: RunContext) -> Result:
    try:
        [result] = judge.answers(asked)
    except (OSError, ValueError) as error:
        context.processes.check()
        judge.close()
        return crashed((asked["load"]["kata"], OWN_TESTS, OWN_TESTS), "the judge", f"{type(error).__name__}: {error}")
    return result


def order(attempt: Attempt, context: RunContext, *, tell_missed: bool = False) -> TestsOrder:
    """Return the message that orders a judge to run an attempt's tests."""
    kata = attempt.kata
    wrong = {name: mistake for name, mistake in mistakes_of(kata)[0].items() if not _is_banned(mistake, context)}
    path = attempt.path
    scenarios = read_text(kata.scenarios) if kata.scenarios.is_file() else ""
    return {
        "load": {
            "kata": kata.id,
            "filename": str(path),
            "source": "",
            "scenarios": scenarios if PREPARE in scenarios else "",
            "scenarios_filename": str(kata.scenarios),
            "paths": packages(),
            "load": kata.limits.load + CALL,
            "call": CALL,
            "total": TOTAL,
            "memory": int(kata.limits.memory),
        },
        "tests": attempt.tests,
        "right": [read_text(path) for path in (kata.solution, *sorted(kata.accepted.glob("*.py")))],
        "attempt": "" if attempt.todo else attempt.source,
        "wrong": {name: mistake.source for name, mistake in wrong.items()},
        "sentences": _sentences(kata, wrong),
        "tell_missed": tell_missed,
    }


def _is_banned(mistake: Attempt, context: RunContext) -> bool:
    """Return whether a mistake uses what the kata bans: then it may behave like a right program."""
    if not mistake.kata.bans:
        return False
    return any(result.outcome is not Outcome.PASSED for result in rules([Task(mistake, ("rules",))], context))


def _sentences(kata: Kata, wrong: Mapping[str, Attempt]) -> dict[str, str]:
    """Return what people get wrong in each mistake, by its name."""
    listed = read_mistakes(read_text(kata.edits)) if kata.edits.is_file() else ()
    found = {mistake.label: mistake.sentence for mistake in listed}
    texts = {name: ast.get_docstring(syntax.parse(mistake.source)) for name, mistake in wrong.items() if name not in found}
    return found | {name: text or name for name, text in texts.items()}

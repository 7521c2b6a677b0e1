"""The check `own_tests`: runs the learner's own tests on right and wrong programs, in the sandbox."""

from __future__ import annotations

import ast
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import syntax
from pytest_interview_kata.model import OWN_TESTS, PREPARE, Outcome, Task
from pytest_interview_kata.pack.mistakes import mistakes_of, read_mistakes
from pytest_interview_kata.pack.tables import read_text
from pytest_interview_kata.results.faults import crashed
from pytest_interview_kata.run.judge_pool import JudgePool
from pytest_interview_kata.run.order import load_request, packages

from .differing import differing_function
from .rules.check import check as rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pytest_interview_kata.model import Attempt, Kata, Result
    from pytest_interview_kata.run.context import RunContext
    from pytest_interview_kata.run.judge_process import Judge
    from pytest_interview_kata.sandbox.messages import LoadRequest, TestsOrder

HYPOTHESIS: Final = "hypothesis"
LATE: Final = {"django": "django.db.backends.sqlite3.base"}
"""The modules that take long to import, and that a library imports only when it is used."""
CALL: Final = 10.0
TOTAL: Final = 120.0
"""The time limits in seconds for one run of the tests (`CALL`) and for all runs. The limit of processor time is much lower."""


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
        return crashed(asked["load"]["kata"], OWN_TESTS, OWN_TESTS, "the judge", f"{type(error).__name__}: {error}")
    return result


def order(attempt: Attempt, context: RunContext, *, tell_missed: bool = False) -> TestsOrder:
    """Return the message that orders a judge to run an attempt's tests."""
    kata = attempt.kata
    wrong = {name: mistake for name, mistake in mistakes_of(kata)[0].items() if not _is_banned(mistake, context)}
    right = [read_text(path) for path in (kata.solution, *sorted(kata.accepted.glob("*.py")))]
    return {
        "load": _request(attempt),
        "tests": attempt.tests,
        "right": right,
        "attempt": "" if attempt.todo else attempt.source,
        "wrong": {name: mistake.source for name, mistake in wrong.items()},
        "sentences": _sentences(kata, wrong, right) if tell_missed else {},
        "tell_missed": tell_missed,
    }


def _request(attempt: Attempt) -> LoadRequest:
    kata = attempt.kata
    scenarios = read_text(kata.scenarios) if kata.scenarios.is_file() else ""
    request = load_request(attempt)
    request |= {"source": "", "scenarios": "", "paths": packages(), "call": CALL, "total": TOTAL}
    request["load"] += CALL
    if PREPARE in scenarios:  # each program needs what it prepares, such as a database, anew
        request |= {"scenarios": scenarios, "imports": _imports(read_text(kata.solution), attempt.tests)}
    return request


def _imports(solution: str, tests: str) -> list[str]:
    """Return the dotted names that the solution imports, and those that the tests import from the same libraries."""
    names = [*_imported(syntax.parse(solution))]
    roots = {HYPOTHESIS, *(name.partition(".")[0] for name in names)}
    with suppress(SyntaxError):
        names += [name for name in _imported(syntax.parse(tests)) if name.partition(".")[0] in roots]
    return [*dict.fromkeys([*names, *(late for root, late in LATE.items() if root in roots)])]


def _imported(tree: ast.Module) -> Iterator[str]:
    """Yield the dotted names of imported modules, and of all names that are imported from them: these may also be modules."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))


def _is_banned(mistake: Attempt, context: RunContext) -> bool:
    """Return whether a mistake uses what the kata bans. It may behave like a right program, so tests need not catch it."""
    if not mistake.kata.bans:
        return False
    return any(result.outcome is not Outcome.PASSED for result in rules([Task(mistake, ("rules",))], context))


def _sentences(kata: Kata, wrong: Mapping[str, Attempt], right: Sequence[str]) -> dict[str, str]:
    """Return, by the name of each mistake, what people get wrong, and in which function if the stub has several."""
    listed = read_mistakes(read_text(kata.edits)) if kata.edits.is_file() else ()
    texts: dict[str, str | None] = {mistake.label: mistake.sentence for mistake in listed}
    texts |= {name: ast.get_docstring(syntax.parse(wrong[name].source)) for name in wrong.keys() - texts.keys()}
    stub = read_text(kata.stub)
    where = {name: differing_function(mistake.source, right, stub) for name, mistake in wrong.items()}
    return {name: f"{where[name]}: {texts[name] or name}" if where[name] else texts[name] or name for name in wrong}

"""Judges what was handed in: properties, examples and rules, types and style, and the candidate's own tests."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.checks.own_tests import judge_alone, order
from pytest_interview_kata.cli.own_tests import MISSED_CODE
from pytest_interview_kata.cli.running import in_workspace
from pytest_interview_kata.model import Attempt, Outcome, Task
from pytest_interview_kata.practice.interview.events import Facts, HandedIn, Kind
from pytest_interview_kata.practice.interview.plan import PartKind
from pytest_interview_kata.results.causes import title
from pytest_interview_kata.run.cache import Cache
from pytest_interview_kata.run.scheduler import Run
from pytest_interview_kata.workspace.reading import consists_of_tests, tests_path
from pytest_interview_kata.workspace.text import normal

from .files import handout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pytest_interview_kata.cli.locate import Workspace
    from pytest_interview_kata.model import Result
    from pytest_interview_kata.practice.interview.plan import Part
    from pytest_interview_kata.practice.interview.record import Record
    from pytest_interview_kata.run.context import RunContext

CODE: Final = frozenset({PartKind.CODING, PartKind.DEBUGGING})
"""The parts in which a program is handed in."""


def judge(
    workspace: Workspace, record: Record, indices: Iterable[int], show: Callable[[str], object]
) -> Iterator[tuple[int, Facts]]:
    """Yield what the judge finds in these parts. Call `show` with a message before each part.

    Raise `KataError` if a kata is no longer there.
    """
    works = [_work(workspace, record, index) for index in indices]
    if not works:
        return
    programs = [work.attempt for work in works if work.has_program]
    with in_workspace(workspace) as context:
        run = Run(CHECKS, context, Cache(CHECKS, None))
        checks = {name: check for name, check in CHECKS.items() if not check.of_tests}
        run.start({name: [Task(each, check.items(each.kata)) for each in programs] for name, check in checks.items()})
        try:
            for number, work in enumerate(works, 1):
                show(f"Judging part {number} of {len(works)}: {work.part.kata} ...")
                results = _results(run, work.attempt) if work.has_program else []
                yield work.index, _with_tests(_facts(work, results), work, context)
        finally:
            run.stop()


@dataclass(frozen=True, slots=True)
class _Work:
    """What was handed in for one part."""

    index: int
    part: Part
    attempt: Attempt
    is_changed: bool
    """Whether the attempt differs from the files that the candidate started from."""

    @property
    def has_program(self) -> bool:
        """Whether there is a program to judge."""
        return self.part.kind in CODE and self.is_changed


def _work(workspace: Workspace, record: Record, index: int) -> _Work:
    part = record.plan.parts[index]
    kata = workspace.bank.kata(part.kata)
    path = record.folder / f"{kata.id}.py"
    files = next((event.files for event in record.of_part(index, Kind.DONE) if event.files), HandedIn())
    attempt = Attempt(kata, path, files.source, files.problem, files.todo, files.tests)
    given = handout(kata, part, path)
    is_changed = (
        normal(files.tests) not in {"", normal(given[tests_path(path)])}
        if part.kind is PartKind.TESTING
        else bool(files.problem) or not (files.todo or normal(files.source) == normal(given[path]))
    )
    return _Work(index, part, attempt, is_changed)


def _results(run: Run, attempt: Attempt) -> list[Result]:
    kata = attempt.kata
    return [
        run.result(kata.id, name, item) for name, check in CHECKS.items() if not check.of_tests for item in check.items(kata)
    ]


def _facts(work: _Work, results: Sequence[Result]) -> Facts:
    counting = [result for result in results if not CHECKS[result.check].remark]
    failed = [result for result in counting if result.outcome is not Outcome.PASSED]
    remarks = [
        f"line {finding.line}: {finding.message}" if finding.line else finding.message
        for result in results
        if CHECKS[result.check].remark and result.outcome is not Outcome.PASSED
        for finding in result.findings
    ]
    return Facts(
        solved=bool(counting) and not failed,
        passed=len(counting) - len(failed),
        total=len(counting),
        failed=tuple(dict.fromkeys(map(title, failed))),
        remarks=tuple(remarks),
        is_changed=work.is_changed,
    )


def _with_tests(facts: Facts, work: _Work, context: RunContext) -> Facts:
    """Return the facts with the results of the candidate's own tests, if the kata can have such tests."""
    attempt = work.attempt
    if consists_of_tests(attempt.kata):
        return facts
    mistakes = len(order(attempt, context)["wrong"])
    if not attempt.tests or (work.part.kind is PartKind.TESTING and not work.is_changed):
        return replace(facts, mistakes=mistakes)
    result = judge_alone(attempt, context, tell_missed=True)
    missed = tuple(finding.message for finding in result.findings if finding.code == MISSED_CODE)
    is_sound = bool(missed) or result.outcome is Outcome.PASSED
    caught = mistakes - len(missed) if is_sound else 0
    return replace(facts, tests=result.findings[0].message, caught=caught, mistakes=mistakes, missed=missed)

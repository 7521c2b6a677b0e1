"""`kata tests`: creates a file for the learner's own tests of an attempt, and runs them on right and wrong programs."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError, Outcome
from pytest_interview_kata.pack.reader import missing, needs
from pytest_interview_kata.text import plain
from pytest_interview_kata.workspace import text
from pytest_interview_kata.workspace.finding import INTERVIEWS
from pytest_interview_kata.workspace.memory import read_memory
from pytest_interview_kata.workspace.reading import consists_of_tests, read_source, tests_path

from .call import ID_OR_NEXT, JSON, Argument, Call, Command
from .locate import inside, shown
from .printing import Verbatim
from .status import state_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_interview_kata.model import Attempt, Kata, Result

    from .locate import Workspace

MISSED_CODE: Final = "missed"
TEST: Final = re.compile(r"^\s*(?:async\s+)?def\s+(test\w*)", re.MULTILINE)
"""Matches the start of a test function, and captures its name."""


def run(call: Call) -> Iterator[str]:
    """Create the file of tests, or run it if it exists. Raise `SystemExit` with status 1 if the tests cannot be used."""
    workspace, kata = call.kata_here()
    attempt = workspace.need_attempt(kata)
    if consists_of_tests(kata):
        raise KataError(f"{kata.id} consists of tests itself: `pytest --kata` judges them.")
    path = tests_path(attempt.path)
    if not path.is_file():
        text.guard([path], workspace.folder)
        origin = _create(workspace, kata, path)
        data = {"id": kata.id, "path": inside(workspace.folder, path), "created": True, **_origin(workspace, origin)}
        yield from call.reply(data, _created(kata, path, origin, is_first=attempt.todo))
        return
    if call.options.missed:
        _check_open(workspace, attempt)
    if attempt.todo and not call.options.first:
        raise KataError(f"{kata.id} is not started. `kata tests {kata.id} --first` runs the tests before there is code.")
    result = _run(workspace, attempt, tell_missed=call.options.missed)
    others = _others(workspace, kata, path)
    data = _data(kata, result, inside(workspace.folder, path)) | _origin(workspace, others)
    yield from call.reply(data, _lines(result, path, others))
    if result.outcome is not Outcome.PASSED:
        raise SystemExit(1)


def _create(workspace: Workspace, kata: Kata, path: Path) -> Path | None:
    """Copy the tests of the latest interview with tests to `path`, and return where they were, or write an example there."""
    from .first_tests import first_tests  # noqa: PLC0415 - doctest is slow to import
    from .interview.files import written_tests  # noqa: PLC0415

    origin, source = next(written_tests(kata, workspace.folder), (None, ""))
    text.create(path, source or first_tests(kata))
    return origin


def _others(workspace: Workspace, kata: Kata, path: Path) -> Path | None:
    """Return the path of the tests of the latest interview with tests, if the file at `path` lacks a test that is there."""
    if not (workspace.folder / INTERVIEWS).is_dir():
        return None
    from .interview.files import written_tests  # noqa: PLC0415 - see above

    with suppress(KataError):
        for origin, source in written_tests(kata, workspace.folder):
            return None if {*TEST.findall(source)} <= {*TEST.findall(read_source(path))} else origin
    return None


def _origin(workspace: Workspace, origin: Path | None) -> dict[str, object]:
    return {"interview": inside(workspace.folder, origin) if origin else None}


def _run(workspace: Workspace, attempt: Attempt, *, tell_missed: bool) -> Result:
    from pytest_interview_kata.checks.own_tests import judge_alone  # noqa: PLC0415 - only this needs judges

    from .running import in_workspace  # noqa: PLC0415

    if attempt.problem or missing(attempt.kata):
        raise KataError(attempt.problem or needs(attempt.kata))
    with in_workspace(workspace) as context:
        return judge_alone(attempt, context, tell_missed=tell_missed)


def _check_open(workspace: Workspace, attempt: Attempt) -> None:
    """Raise `KataError` unless the kata is solved or given up: a list of its mistakes would reveal what is checked."""
    memory, kata = read_memory(workspace.home(attempt)), attempt.kata
    if kata.id not in memory.gave_up and state_of(attempt, memory) != "solved":
        raise KataError(f"{kata.id} is not solved yet: the mistakes that your tests do not catch are listed once it is.")


def _created(kata: Kata, path: Path, origin: Path | None, *, is_first: bool) -> Iterator[str]:
    first = " --first" if is_first else ""
    what = f" with your tests in {shown(origin)}. Add more" if origin else ". Write tests"
    yield f"Created {shown(path)}{what} there: `kata tests {kata.id}{first}` runs them on right and wrong programs."


def _data(kata: Kata, result: Result, path: str) -> dict[str, object]:
    return {
        "id": kata.id,
        "path": path,
        "created": False,
        "outcome": result.outcome,
        "messages": [finding.message for finding in result.findings if finding.code != MISSED_CODE],
        "missed": [finding.message for finding in result.findings if finding.code == MISSED_CODE],
    }


def _lines(result: Result, path: Path, others: Path | None) -> Iterator[str]:
    for finding in result.findings:
        if finding.code == MISSED_CODE:
            yield f"- {finding.message}"
        else:
            yield f"own tests: {finding.message}"
            yield from [Verbatim(plain(finding.output))] if finding.output else []
    if others:
        yield f"{shown(others)} has other tests, which you wrote in an interview: copy what you need into {shown(path)}."


FIRST = Argument("--first", action="store_true", help="tests before code: run them although the attempt is still the stub")
MISSED = Argument(
    "--missed", action="store_true", help="list the mistakes that the tests do not catch, once the kata is solved"
)
HELP: Final = "create a file for your own tests of a kata; if it exists, run it on right and wrong programs"
TESTS = Command("tests", HELP, run, (ID_OR_NEXT, FIRST, MISSED, JSON))

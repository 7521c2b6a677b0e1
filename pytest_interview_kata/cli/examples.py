"""`kata examples`: runs the examples of a brief on the attempt, and shows the differences."""

from __future__ import annotations

from shutil import get_terminal_size
from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError, Outcome
from pytest_interview_kata.pack.reader import missing, needs
from pytest_interview_kata.report.terminal.finding import render
from pytest_interview_kata.text import counted

from .call import ID_OR_NEXT, Call, Command
from .locate import shown

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from pytest_interview_kata.model import Attempt

    from .locate import Workspace


def run(call: Call) -> Iterator[str]:
    """Yield each example with `ok` or the difference. Raise `SystemExit` with status 1 if one fails."""
    workspace, kata = call.kata_here()
    failed = yield from try_on(workspace, workspace.need_program(kata))
    if failed:
        raise SystemExit(1)


def try_on(workspace: Workspace, attempt: Attempt) -> Generator[str, None, bool]:
    """Yield each example with `ok` or the difference; return whether one fails. Raise `KataError` if none can be run."""
    kata = attempt.kata
    from pytest_interview_kata.debugging.examples import try_examples  # noqa: PLC0415 - it imports Hypothesis

    if missing(kata):
        raise KataError(f"{kata.id} {needs(kata)}")
    if not kata.examples:
        raise KataError(f"The brief of {kata.id} has no examples.")
    failed = False
    for tried in try_examples(attempt, workspace.isolation()):
        if tried.result.outcome is Outcome.PASSED:
            lines = [*tried.code.split("\n"), *tried.want.splitlines(), *(["    ok"] if tried.want else [])]
            yield "\n".join(lines)
        else:
            yield render(tried.result, attempt, path=shown(attempt.path), width=get_terminal_size().columns)
        if tried.unrun:
            yield f"{counted(tried.unrun, 'more example')} not run."
        failed |= tried.result.outcome is not Outcome.PASSED
    return failed


EXAMPLES = Command("examples", "run the examples of the brief on your file", run, (ID_OR_NEXT,))

"""Starts a mock interview or continues one, or shows its plan."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import console
from pytest_interview_kata.cli.printing import complain
from pytest_interview_kata.model import KataError
from pytest_interview_kata.practice.clock import now
from pytest_interview_kata.practice.interview.card import as_data, finished
from pytest_interview_kata.practice.interview.choose import make_plan
from pytest_interview_kata.practice.interview.record import begin, records
from pytest_interview_kata.text import counted

from .stock import stock_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.cli.call import Call
    from pytest_interview_kata.cli.locate import Workspace
    from pytest_interview_kata.practice.interview.plan import Plan
    from pytest_interview_kata.practice.interview.record import Record

LATEST: Final = ""
"""The value of `--resume` if no time is given: it means the latest unfinished interview."""


def start(call: Call) -> Iterator[str]:
    """Yield the plan, or play the interview. Raise `KataError` without a terminal, or if there are too few katas."""
    workspace, options = call.workspace(), call.options
    past = records(workspace.folder, complain)
    record = None if options.resume is None else _unfinished(past, options.resume)
    plan = record.plan if record else _plan(call, workspace, past)
    if options.plan or options.json:
        yield from call.reply(_data(plan, past), _lines(plan))
        return
    if not console.is_interactive():
        raise KataError("An interview needs a terminal: start it in one. `kata interview --plan` prints its plan anywhere.")
    from .playing import Interview  # noqa: PLC0415 - it imports the judge

    for other in past if record is None else ():
        if not other.is_finished:
            yield f"The interview {other.stamp} is not finished: `kata interview --resume {other.stamp}` continues it."
    yield from _lines(plan, is_hidden=True)
    yield from Interview(workspace, record or begin(workspace.folder, plan, now()), past).play()


def _plan(call: Call, workspace: Workspace, past: Sequence[Record]) -> Plan:
    options = call.options
    stock = stock_of(workspace, past, options.section, options.level)
    return make_plan(stock, str(len(past) + 1) if options.seed is None else options.seed, options.minutes)


def _unfinished(past: Sequence[Record], stamp: str) -> Record:
    """Return the interview to resume. Raise `KataError` if there is none."""
    found = [record for record in past if not record.is_finished]
    if not found:
        raise KataError("There is no unfinished interview: `kata interview` begins one.")
    for record in reversed(found):
        if stamp in {LATEST, record.stamp}:
            return record
    stamps = ", ".join(record.stamp for record in found)
    raise KataError(f"There is no unfinished interview {stamp!r}: choose from {stamps}.")


def _data(plan: Plan, past: Sequence[Record]) -> dict[str, object]:
    parts = [{name: value for name, value in asdict(part).items() if name != "mistake"} for part in plan.parts]
    return {
        "plan": {"seed": plan.seed, "minutes": plan.minutes, "parts": parts},
        "unfinished": [record.stamp for record in past if not record.is_finished],
        "earlier": [as_data(card) for card in finished(past)],
    }


def _lines(plan: Plan, *, is_hidden: bool = False) -> Iterator[str]:
    """Yield the parts, without the names of katas if these are hidden."""
    yield f"An interview of {counted(plan.minutes, 'minute')}, seed {plan.seed}:\n"
    for number, part in enumerate(plan.parts, 1):
        yield f"{number}. {part.minutes:>3} min  {part.task if is_hidden else part.title}"

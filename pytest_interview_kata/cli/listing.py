"""`kata list` and `kata next`: every kata with its state, and the one to continue with."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.practice.clock import now
from pytest_interview_kata.practice.schedule import schedule_of
from pytest_interview_kata.text import clip, columns, counted, fold, pad, prose
from pytest_interview_kata.workspace.finding import INTERVIEWS

from .call import JSON, Call, Command
from .due import in_words
from .filters import ARGUMENTS, chosen
from .locate import shown
from .printing import complain, width
from .status import STATES, next_status, nothing_left, statuses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .locate import Workspace
    from .status import Status

INDENT: Final = "      "
MOST: Final = 200
"""Maximum columns of a title."""
LEAST: Final = 20
"""The minimum number of columns for a title that is on the same line as the other facts about a kata."""


def run_list(call: Call) -> Iterator[str]:
    """Yield every kata by section, and how many are in each state."""
    bank, workspace = call.bank_and_workspace()
    rows = chosen(statuses(bank, workspace), call.options)
    data = {"workspace": str(workspace.folder) if workspace else None, "katas": [row.as_data() for row in rows]}
    return call.reply(data, _list(rows, workspace, len(bank.katas)))


def _list(rows: Sequence[Status], workspace: Workspace | None, total: int) -> Iterator[str]:
    for section, group in groupby(rows, key=lambda row: row.kata.question.section):
        yield section.title
        yield from _table(tuple(group), max(columns(row.kata.id) for row in rows))
    if not rows:
        yield f"No kata matches: `kata list` shows all {total}."
        return
    totals = Counter(row.state for row in rows)
    number = counted(total, "kata") if len(rows) == total else f"{len(rows)} of {counted(total, 'kata')}"
    yield f"{number}: {', '.join(f'{totals[state]} {state}' for state in STATES if totals[state])}"
    if workspace is None:
        yield "There is no workspace here: `kata init dojo` makes one."


def _table(rows: Sequence[Status], id_width: int) -> Iterator[str]:
    for row in rows:
        kata = row.kata
        head = f"  Q{kata.question.number:<2} {pad(kata.id, id_width)} "
        facts = f"{kata.level:7} {kata.level.minutes:2} min {row.state:10} "
        title = clip(kata.title, MOST)
        mark = f"[{counted(row.hints, 'hint')}] " if row.hints else ""
        if (room := width() - columns(head + facts)) >= LEAST:
            first, *more = fold(f"{mark}{title}", room)
            yield f"{head}{facts}{first}".rstrip()
            yield from (f"{' ' * columns(head + facts)}{piece}".rstrip() for piece in more)
        else:
            yield head.rstrip()
            yield from prose(f"{' '.join(facts.split())}: {mark}{title}", len(INDENT), max(width(), LEAST))


def run_next(call: Call) -> Iterator[str]:
    """Yield what is due for review, and the next kata, as in reports of runs. Katas to be solved again precede new ones."""
    workspace = call.workspace()
    found = schedule_of(workspace.bank, workspace.folder, complain)
    rows, again = (found.due(now()), found.again(now())) if found else ([], None)
    names = {status.kata.id: status for status in statuses(workspace.bank, workspace)}
    row = names[again.card.id] if again else next_status(workspace.bank, workspace)
    data = {"workspace": str(workspace.folder), "next": row.as_data() if row else None, "again": again is not None}
    first = [f"{in_words(rows)} due for review: `kata review`"] if rows else []
    is_open = unfinished(workspace)
    first += ["An interview is not finished: `kata interview --resume`"] if is_open else []
    lines = _again(workspace, row, is_begun=again.is_begun) if row and again else go_on(workspace, row)
    return call.reply(data | {"due": len(rows), "unfinished_interview": is_open}, (*first, *lines))


def _again(workspace: Workspace, row: Status, *, is_begun: bool) -> Iterator[str]:
    path, question, level = shown(workspace.folder / row.path), row.kata.question, row.kata.level
    yield f"next: {path}  ({level}, about {level.minutes} minutes; solve it again)"
    yield f"Q{question.number} {question.text}"
    yield ADVICE["missing" if row.state == "missing" else "begun" if is_begun else "due"].format(id=row.kata.id)


def unfinished(workspace: Workspace) -> bool:
    """Return whether the learner has begun a mock interview and not finished it."""
    if not (workspace.folder / INTERVIEWS).is_dir():
        return False
    from pytest_interview_kata.practice.interview.record import records  # noqa: PLC0415 - few learners have played one

    return any(not record.is_finished for record in records(workspace.folder, lambda _: None))


def go_on(workspace: Workspace, row: Status | None) -> Iterator[str]:
    """Yield which kata to continue with in a workspace, or that none is left."""
    if row is None:
        yield nothing_left(workspace.bank, workspace)
    else:
        yield f"next: {shown(workspace.folder / row.path)}  ({row.kata.level}, about {row.kata.level.minutes} minutes)"
        yield f"Q{row.kata.question.number} {row.kata.question.text}"
        yield ADVICE.get(row.state, "`kata show {id}` shows the brief.").format(id=row.kata.id)


ADVICE: Final = {
    "unreadable": "The file cannot be read: `pytest --kata` shows why.",
    "begun": "The clock is running. `kata show {id}` shows the brief.",
    "due": "`kata review` keeps your file, restores the stub, and starts the clock.",
    "missing": "The file does not exist: `kata init` makes it.",
}

LIST = Command("list", "list the katas and their states", run_list, (*ARGUMENTS, JSON))
NEXT = Command("next", "show which kata to do next", run_next, (JSON,))

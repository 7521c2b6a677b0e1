"""`kata list` and `kata next`: every kata with its state, and the one to continue with."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.text import clip, columns, counted, pad

from .call import JSON, Call, Command
from .locate import shown
from .status import STATES, next_status, nothing_left, statuses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .locate import Workspace
    from .status import Status

COLUMNS: Final = 80


def run_list(call: Call) -> Iterator[str]:
    """Yield every kata by section, and how many are in each state."""
    bank, workspace = call.bank_and_workspace()
    rows = statuses(bank, workspace)
    data = {"workspace": str(workspace.folder) if workspace else None, "katas": [row.as_data() for row in rows]}
    return call.reply(data, _list(rows, workspace))


def _list(rows: Sequence[Status], workspace: Workspace | None) -> Iterator[str]:
    for section, group in groupby(rows, key=lambda row: row.kata.question.section):
        yield section.title
        yield from _table(tuple(group), width=max(columns(row.kata.id) for row in rows))
    totals = Counter(row.state for row in rows)
    yield f"{counted(len(rows), 'kata')}: {', '.join(f'{totals[state]} {state}' for state in STATES if totals[state])}"
    if workspace is None:
        yield "There is no workspace here: `kata init dojo` makes one."


def _table(rows: Sequence[Status], width: int) -> Iterator[str]:
    for row in rows:
        kata = row.kata
        facts = (f"  Q{kata.question.number:<2}", pad(kata.id, width), f"{kata.level:7}", f"{kata.level.minutes:2} min")
        mark = f"[{counted(row.hints, 'hint')}] " if row.hints else ""
        line = " ".join((*facts, f"{row.state:10}", mark))
        yield clip(f"{line}{kata.title}", max(COLUMNS, columns(line)), "...")


def run_next(call: Call) -> Iterator[str]:
    """Yield the kata to continue with, the same as at the end of a report."""
    workspace = call.workspace()
    row = next_status(workspace.bank, workspace)
    data = {"workspace": str(workspace.folder), "next": row.as_data() if row else None}
    return call.reply(data, _go_on(workspace, row))


def go_on(workspace: Workspace) -> Iterator[str]:
    """Yield which kata to continue with in a workspace, or that all are solved."""
    return _go_on(workspace, next_status(workspace.bank, workspace))


def _go_on(workspace: Workspace, row: Status | None) -> Iterator[str]:
    if row is None:
        yield nothing_left(workspace.bank, workspace)
    else:
        yield f"next: {shown(workspace.folder / row.path)}  ({row.kata.level}, about {row.kata.level.minutes} minutes)"
        yield f"Q{row.kata.question.number} {row.kata.question.text}"
        yield ADVICE.get(row.state, "`kata show {id}` shows the brief.").format(id=row.kata.id)


ADVICE: Final = {
    "unreadable": "The file cannot be read: `pytest --kata` shows why.",
    "missing": "The file does not exist: `kata init` makes it.",
}

LIST = Command("list", "list the katas and their states", run_list, (JSON,))
NEXT = Command("next", "show which kata to do next", run_next, (JSON,))

"""`kata list` and `kata next`: every kata with its state, and the one to continue with.

With `--json`, `kata list` prints
`{"workspace": PATH or null, "katas": [{"id", "pack", "section", "question", "level", "minutes", "title", "path", "state",
"hints", "gave_up"}, …]}`
in the order of the guide, and `kata next` prints `{"workspace": PATH, "next": the same object or null}`. `path` is relative
to the workspace, with forward slashes; `state` is `todo`, `started`, `solved`, `unreadable` or `not there`; `hints` is the
number of hints taken. Keys may be added; none is removed or changes its meaning.
"""

from __future__ import annotations

import json
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.text import columns, counted, pad

from .call import JSON, Call, Command
from .locate import shown
from .status import STATES, statuses
from .words import fitted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .locate import Workspace
    from .status import Status

COLUMNS: Final = 80


def run_list(call: Call) -> Iterator[str]:
    """Yield every kata by section, and how many are in each state."""
    bank, workspace = call.place()
    rows = statuses(bank, workspace)
    if call.options.json:
        folder = str(workspace.folder) if workspace else None
        yield json.dumps({"workspace": folder, "katas": [row.as_data() for row in rows]}, indent=1)
        return
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
        yield fitted(f"{line}{kata.title}", max(COLUMNS, columns(line)))


def run_next(call: Call) -> Iterator[str]:
    """Yield the kata to continue with: the first unreadable one, else the first started, to do, or not there."""
    workspace = call.workspace()
    if call.options.json:
        row = _next(workspace)
        yield json.dumps({"workspace": str(workspace.folder), "next": row.as_data() if row else None}, indent=1)
    else:
        yield from go_on(workspace)


def _next(workspace: Workspace) -> Status | None:
    rows = [row for row in statuses(workspace.bank, workspace) if row.state != "solved"]
    return min(rows, key=lambda row: STATES.index(row.state), default=None)


def go_on(workspace: Workspace) -> Iterator[str]:
    """Yield which kata to continue with in a workspace, or that all are solved."""
    row = _next(workspace)
    if row is None:
        yield f"Nothing is left to do in {workspace.folder}: all {counted(len(workspace.bank.katas), 'kata')} are solved."
    else:
        yield f"next: {shown(workspace.folder / row.path)}  ({row.kata.level}, about {row.kata.level.minutes} minutes)"
        yield f"Q{row.kata.question.number} {row.kata.question.text}"
        yield ADVICE.get(row.state, "`kata show {id}` shows the brief.").format(id=row.kata.id)


ADVICE: Final = {
    "unreadable": "The file can't be read: `pytest --kata` shows why.",
    "not there": "The file does not exist: `kata init` makes it.",
}

LIST = Command("list", "show every kata and its state", run_list, (JSON,))
NEXT = Command("next", "show the kata to go on with", run_next, (JSON,))

"""The states of the katas in a workspace, as far as they are known without judging."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.pack.reader import missing, needs
from pytest_interview_kata.practice.events import NAME, begun, read_events
from pytest_interview_kata.results.order import Standing, first
from pytest_interview_kata.run.cache import last_state
from pytest_interview_kata.workspace.finding import ATTEMPTS
from pytest_interview_kata.workspace.memory import Memory, read_memory
from pytest_interview_kata.workspace.text import digest

from .locate import inside

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytest_interview_kata.model import Attempt, Kata
    from pytest_interview_kata.pack.reader import Bank

    from .locate import Workspace

STATES: Final = ("unreadable", "failing", "polish", "started", "todo", "missing", "skipped", "solved")
"""Every state: those that the last run found, and `started` for an attempt that was changed after it."""
STARTED: Final = frozenset({"unreadable", "failing", "polish", "started"})


@dataclass(frozen=True, slots=True)
class Status:
    """The state of one kata, with or without a workspace."""

    kata: Kata
    state: str
    path: str
    """The path of the attempt, even if it does not exist, relative to the workspace, with forward slashes."""
    hints: int
    gave_up: bool

    def as_data(self) -> dict[str, Any]:
        """Return the status as JSON data."""
        kata = self.kata
        return {
            "id": kata.id,
            "pack": kata.pack,
            "section": kata.question.section.slug,
            "question": kata.question.number,
            "level": kata.level.value,
            "minutes": kata.level.minutes,
            "title": kata.title,
            "path": self.path,
            "state": self.state,
            "hints": self.hints,
            "gave_up": self.gave_up,
        }


def statuses(bank: Bank, workspace: Workspace | None) -> tuple[Status, ...]:
    """Return the state of each kata, in the order of the guide; outside of a workspace, all are `missing`."""
    found = workspace.found() if workspace else {}
    new = inside(workspace.folder, workspace.attempts) if workspace else ATTEMPTS
    homes = {name: workspace.home(found.get(name)) for name in bank.katas} if workspace else {}
    memories = {home: read_memory(home) for home in {*homes.values()}}
    rows = [
        _status(kata, found.get(name), workspace, memories[homes[name]] if workspace else Memory(), new)
        for name, kata in bank.katas.items()
    ]
    if workspace and any(row.state == "started" for row in rows):
        stored = workspace.store().read()
        rows = [_judged(row, found[row.kata.id], stored) if row.state == "started" else row for row in rows]
    return tuple(rows)


def next_status(bank: Bank, workspace: Workspace | None) -> Status | None:
    """Return the kata to continue with, or None if every kata is solved or needs modules that are not installed."""
    work = (row for row in statuses(bank, workspace) if row.state != "solved" and not missing(row.kata))
    at_work = begun(read_events(workspace.folder / NAME, lambda _: None)) if workspace else ()
    rows = (
        (Standing(row.kata, row.state in STARTED or row.kata.id in at_work, row.state != "missing", row.gave_up), row)
        for row in work
    )
    return first(rows, bank.questions)


def nothing_left(bank: Bank, workspace: Workspace | None) -> str:
    """Return the message that there is no next kata. If katas are left out because modules are missing, it names the first."""
    where = f" in {workspace.folder}" if workspace else ""
    for row in statuses(bank, workspace):
        if row.state != "solved" and (what := needs(row.kata)):
            return f"All katas{where} that can be judged here are solved. {row.kata.id} {what}"
    first, *others = bank.katas
    return f"All {len(bank.katas)} katas{where} are solved." if others else f"{first} is solved."


def _status(kata: Kata, attempt: Attempt | None, workspace: Workspace | None, memory: Memory, new: str) -> Status:
    path = inside(workspace.folder, attempt.path) if attempt and workspace else f"{new}/{kata.attempt_path}"
    return Status(kata, state_of(attempt, memory), path, memory.hints.get(kata.id, 0), kata.id in memory.gave_up)


def _judged(row: Status, attempt: Attempt, stored: Mapping[str, Any]) -> Status:
    """Return the status of a started attempt with the state that the last run found, if it has not been changed since."""
    state = "skipped" if missing(row.kata) else last_state(stored, row.kata.id, digest(attempt.source))
    return replace(row, state=state) if state in STATES else row


def state_of(attempt: Attempt | None, memory: Memory) -> str:
    """Return the state of one attempt, one of `STATES`, without the results of runs."""
    if attempt is None:
        return "missing"
    if attempt.problem:
        return "unreadable"
    if attempt.todo:
        return "todo"
    return "solved" if memory.solved.get(attempt.kata.id) == digest(attempt.source) else "started"

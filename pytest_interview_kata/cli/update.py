"""`kata update`: after an upgrade, new katas and newer stubs; every attempt stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.workspace import Update, update

from .call import Call, Command
from .places import shown

if TYPE_CHECKING:
    from collections.abc import Iterator


def run(call: Call) -> Iterator[str]:
    """Bring the workspace up to date with the bank, and say what changed."""
    workspace = call.workspace()
    news = tuple(_tell(update(workspace.bank, workspace.folder, workspace.folders)))
    yield from news or (f"{workspace.folder} is up to date: nothing was changed.",)


def _tell(done: Update) -> Iterator[str]:
    for path in done.made:
        yield f"new: {shown(path)}"
    for reset in done.replaced:
        kept = f"; the old one is kept as {shown(reset.backup)}" if reset.backup else ""
        yield f"changed brief: {shown(reset.path)} was untouched and is the new stub{kept}."
    for attempt in done.changed:
        kata = attempt.kata
        yield (
            f"changed brief: {shown(attempt.path)} is yours and stays as it is; "
            f"`kata show {kata.id}` shows the new brief, {kata.stub} is the new stub."
        )
    for path in done.gone:
        yield f"gone: no pack known here has {path.stem} any more; {shown(path)} stays, but is not judged."
    yield from (attempt.problem for attempt in done.unreadable)


UPDATE = Command("update", "after an upgrade: add new katas, renew untouched stubs, keep every attempt", run)

"""`kata update`: adds new katas and newer stubs after an upgrade, and keeps every attempt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.workspace.upgrade import Update, update

from .call import JSON, Call, Command
from .locate import inside, problems, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def run(call: Call) -> Iterator[str]:
    """Bring the workspace up to date with the bank, and yield what changed."""
    workspace = call.workspace()
    done = update(workspace.bank.katas, workspace.folder, workspace.folders)
    news = tuple(_lines(done)) or (f"{workspace.folder} is up to date: nothing was changed.",)
    return call.reply(_as_data(workspace.folder, done), news)


def _as_data(folder: Path, done: Update) -> dict[str, object]:
    return {
        "workspace": str(folder),
        "made": [inside(folder, path) for path in done.made],
        "replaced": [inside(folder, attempt.path) for attempt in done.replaced],
        "changed": [inside(folder, attempt.path) for attempt in done.changed],
        "gone": [inside(folder, path) for path in done.gone],
        "unreadable": problems(folder, done.unreadable),
    }


def _lines(done: Update) -> Iterator[str]:
    for path in done.made:
        yield f"new: {shown(path)}"
    for reset in done.replaced:
        kept = f"; the old one was saved as {shown(reset.backup)}" if reset.backup else ""
        yield f"changed brief: {shown(reset.path)} was untouched and was replaced by the new stub{kept}."
    for attempt in done.changed:
        kata = attempt.kata
        yield (
            f"changed brief: your attempt {shown(attempt.path)} was not changed. "
            f"`kata show {kata.id}` shows the new brief; the new stub is {kata.stub}."
        )
    for path in done.gone:
        yield f"removed: no pack contains {path.stem} any more; {shown(path)} remains, but is not judged."
    yield from (attempt.problem for attempt in done.unreadable)


UPDATE = Command("update", "after an upgrade: add new katas and replace untouched stubs; attempts are kept", run, (JSON,))

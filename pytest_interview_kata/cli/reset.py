"""`kata reset`: restores the stub and keeps the attempt beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError
from pytest_interview_kata.workspace.editing import Reset, put_stub_back
from pytest_interview_kata.workspace.reading import has_stub_text

from .call import ID, JSON, Call, Command
from .locate import inside, shown

if TYPE_CHECKING:
    from collections.abc import Iterator


def run(call: Call) -> Iterator[str]:
    """Restore the stub, and yield where the attempt is kept. Raise `KataError` if there are two attempts."""
    workspace, kata = call.kata_here()
    attempt = workspace.attempt(kata)
    if kata.id in (rivals := workspace.rivals()):
        raise KataError(rivals[kata.id])
    same = attempt is not None and has_stub_text(attempt)
    home, folder = workspace.attempts, workspace.folder
    done = Reset(attempt.path, None) if attempt and same else put_stub_back(kata, home, attempt, folder)
    backup = inside(folder, done.backup) if done.backup else None
    data = {"id": kata.id, "workspace": str(folder), "path": inside(folder, done.path), "backup": backup, "changed": not same}
    return call.reply(data, _lines(done, same=same))


def _lines(done: Reset, *, same: bool) -> Iterator[str]:
    yield f"{shown(done.path)} {'is still the stub: nothing was changed' if same else 'was reset to the stub'}."
    if done.backup:
        yield f"Your attempt was saved as {shown(done.backup)}."


RESET = Command("reset", "restore the stub; your attempt is kept beside it", run, (ID, JSON))

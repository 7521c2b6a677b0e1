"""`kata reset`: the stub again, with the attempt kept beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError
from pytest_interview_kata.workspace import has_stub_text, put_stub_back

from .call import ID, Call, Command
from .places import shown

if TYPE_CHECKING:
    from collections.abc import Iterator


def run(call: Call) -> Iterator[str]:
    """Put the stub back, and say where the attempt is now."""
    workspace = call.workspace()
    kata = call.kata(workspace.bank)
    attempt = workspace.attempt(kata)
    if kata.id in (rivals := workspace.rivals()):
        raise KataError(rivals[kata.id])
    if attempt and has_stub_text(attempt):
        yield f"{shown(attempt.path)} is the stub already: nothing was changed."
        return
    done = put_stub_back(kata, workspace.attempts, attempt, workspace.folder)
    yield f"{shown(done.path)} is the stub again."
    if done.backup:
        yield f"Your attempt is kept as {shown(done.backup)}."


RESET = Command("reset", "put the stub back; the attempt is kept beside it", run, (ID,))

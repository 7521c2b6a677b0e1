"""`kata reset`: puts the stub back and keeps the attempt beside it.

With `--json` it prints `{"id", "workspace", "path", "backup": PATH or null, "changed"}`: `path` is the stub, `backup` the kept
attempt, both relative to the workspace; `changed` says whether anything was done. Keys may be added; none is removed or
changes its meaning.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError
from pytest_interview_kata.workspace import Reset, has_stub_text, put_stub_back

from .call import ID, JSON, Call, Command
from .locate import shown
from .words import inside

if TYPE_CHECKING:
    from collections.abc import Iterator


def run(call: Call) -> Iterator[str]:
    """Put the stub back, and yield where the attempt is kept. Raise `KataError` if there are two attempts."""
    workspace = call.workspace()
    kata = call.kata(workspace.bank)
    attempt = workspace.attempt(kata)
    if kata.id in (rivals := workspace.rivals()):
        raise KataError(rivals[kata.id])
    same = attempt is not None and has_stub_text(attempt)
    home, folder = workspace.attempts, workspace.folder
    done = Reset(attempt.path, None) if attempt and same else put_stub_back(kata, home, attempt, folder)
    if call.options.json:
        backup = inside(folder, done.backup) if done.backup else None
        data = {"id": kata.id, "workspace": str(folder), "path": inside(folder, done.path), "backup": backup}
        yield json.dumps({**data, "changed": not same}, indent=1)
        return
    yield f"{shown(done.path)} is the stub {'already: nothing was changed' if same else 'again'}."
    if done.backup:
        yield f"Your attempt is kept as {shown(done.backup)}."


RESET = Command("reset", "put the stub back; the attempt is kept beside it", run, (ID, JSON))

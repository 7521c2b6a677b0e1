"""`kata hint`: shows the next hint; how many are taken is remembered and reported.

With `--json` it prints `{"id", "taken", "total", "new": STRING or null, "hints": [STRING, …]}`: the number of hints taken so
far, the number of all hints, the new one, and all that are taken. Keys may be added; none is removed or changes its meaning.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.notes import read_notes
from pytest_interview_kata.workspace import notes_text, read_memory, remember

from .call import ID, JSON, Call, Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Kata

    from .locate import Workspace


def run(call: Call) -> Iterator[str]:
    """Yield the next hint, or all of them if there are no more."""
    workspace = call.workspace()
    kata = call.kata(workspace.bank)
    if not call.options.json:
        yield from next_hint(workspace, kata)
        return
    every, taken = _take(workspace, kata)
    new = every[taken] if taken < len(every) else None
    hints = every[: taken + 1]
    yield json.dumps({"id": kata.id, "taken": len(hints), "total": len(every), "new": new, "hints": hints}, indent=1)


def next_hint(workspace: Workspace, kata: Kata) -> Iterator[str]:
    """Yield a kata's next hint, or all of them if there are no more."""
    every, taken = _take(workspace, kata)
    if taken < len(every):
        yield f"Hint {taken + 1} of {len(every)} for {kata.id}:\n\n{every[taken]}"
        return
    yield f"There are no more hints for {kata.id}; this is all of them."
    yield from (f"\n{number}. {text}" for number, text in enumerate(every, 1))


def _take(workspace: Workspace, kata: Kata) -> tuple[tuple[str, ...], int]:
    """Return all hints and how many were taken before, and count the next as taken. Raise `KataError` if there are none."""
    every = read_notes(notes_text(kata), str(kata.notes)).hints
    if not every:
        raise KataError(f"{kata.id} has no hints: `kata show {kata.id}` shows the brief.")
    home = workspace.home(workspace.attempt(kata))
    taken = read_memory(home).hints.get(kata.id, 0)
    if taken < len(every):
        remember(home, lambda memory: replace(memory, hints={**memory.hints, kata.id: taken + 1}))
    return every, taken


HINT = Command("hint", "show the next hint; how many you take is remembered", run, (ID, JSON))

"""`kata hint`: shows the next hint. The workspace remembers the number of hints taken, and reports show it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.notes import notes_of
from pytest_interview_kata.workspace.memory import read_memory, remember

from .call import ID_OR_NEXT, JSON, Call, Command

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.model import Kata

    from .locate import Workspace


def run(call: Call) -> Iterator[str]:
    """Yield the next hint; after the last hint, yield all of them."""
    workspace, kata = call.kata_here()
    every, taken = _take(workspace, kata)
    hints = every[: taken + 1]
    new = every[taken] if taken < len(every) else None
    data = {"id": kata.id, "taken": len(hints), "total": len(every), "new": new, "hints": hints}
    return call.reply(data, _lines(kata, every, taken))


def _lines(kata: Kata, every: Sequence[str], taken: int) -> Iterator[str]:
    if taken < len(every):
        yield f"Hint {taken + 1} of {len(every)} for {kata.id}:\n\n{every[taken]}"
        return
    yield f"There are no more hints for {kata.id}. These are all hints:"
    yield from (f"\n{number}. {text}" for number, text in enumerate(every, 1))


def _take(workspace: Workspace, kata: Kata) -> tuple[tuple[str, ...], int]:
    """Return all hints and how many were taken before, and count the next one as taken. Raise `KataError` without hints."""
    every = notes_of(kata).hints
    if not every:
        raise KataError(f"{kata.id} has no hints: `kata show {kata.id}` shows the brief.")
    home = workspace.home(workspace.attempt(kata))
    taken = read_memory(home).hints.get(kata.id, 0)
    if taken < len(every):
        remember(home, lambda memory: replace(memory, hints={**memory.hints, kata.id: taken + 1}))
    return every, taken


HINT = Command("hint", "show the next hint; the number of hints taken is remembered", run, (ID_OR_NEXT, JSON))

"""`kata hint`: the next hint; how many were taken is remembered and reported."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError
from pytest_interview_kata.notes import read_notes
from pytest_interview_kata.workspace import notes_text, read_memory, remember

from .call import ID, Call, Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Kata

    from .places import Workspace


def run(call: Call) -> Iterator[str]:
    """Give the next hint, or all of them once there are no more."""
    workspace = call.workspace()
    yield from next_hint(workspace, call.kata(workspace.bank))


def next_hint(workspace: Workspace, kata: Kata) -> Iterator[str]:
    """Give a kata's next hint, or all of them once there are no more."""
    every = read_notes(notes_text(kata), str(kata.folder / "notes.md")).hints
    if not every:
        raise KataError(f"{kata.id} has no hints: `kata show {kata.id}` shows the brief.")
    home = workspace.home(workspace.attempt(kata))
    taken = read_memory(home).hints.get(kata.id, 0)
    if taken < len(every):
        remember(home, lambda memory: replace(memory, hints={**memory.hints, kata.id: taken + 1}))
        yield f"Hint {taken + 1} of {len(every)} for {kata.id}:\n\n{every[taken]}"
        return
    yield f"There are no more hints for {kata.id}; this is all of them."
    yield from (f"\n{number}. {text}" for number, text in enumerate(every, 1))


HINT = Command("hint", "show the next hint; how many you take is remembered", run, (ID,))

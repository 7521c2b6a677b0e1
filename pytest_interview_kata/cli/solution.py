"""`kata solution`: shows the solutions and the discussion to a learner who has solved the kata or gives up.

With `--json` it prints `{"id", "solutions": {FILE: SOURCE, …}, "discussion", "follow_ups": [{"question", "answer"}, …]}`;
`solution.py` is the reference and comes first. Keys may be added; none is removed or changes its meaning.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.notes import read_notes
from pytest_interview_kata.workspace import notes_text, read_memory, remember, solutions

from .call import ID, JSON, Argument, Call, Command
from .standing import state_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Kata

    from .locate import Workspace


def run(call: Call) -> Iterator[str]:
    """Yield the solutions, the discussion and the follow-up questions. Raise `KataError` if they may not be seen yet."""
    workspace = call.workspace()
    kata = call.kata(workspace.bank)
    notes = read_notes(notes_text(kata), str(kata.notes))
    _open(workspace, kata, gives_up=call.options.give_up)
    if call.options.json:
        follow_ups = [{"question": question, "answer": answer} for question, answer in notes.follow_ups]
        told = {"id": kata.id, "solutions": solutions(kata), "discussion": notes.discussion, "follow_ups": follow_ups}
        yield json.dumps(told, indent=1)
        return
    for name, source in solutions(kata).items():
        yield f"--- {name} ---\n\n{source}"
    yield f"--- discussion ---\n\n{notes.discussion}\n"
    yield "--- what an interviewer asks next ---"
    yield from (f"\n{question}\n\n{answer}" for question, answer in notes.follow_ups)


def _open(workspace: Workspace, kata: Kata, *, gives_up: bool) -> None:
    attempt = workspace.attempt(kata)
    home = workspace.home(attempt)
    memory = read_memory(home)
    if kata.id in memory.gave_up or state_of(attempt, memory) == "solved":
        return
    if not gives_up:
        raise KataError(
            f"{kata.id} is not solved yet: let `pytest --kata` judge it, take a `kata hint {kata.id}`, "
            f"or see the solution with `kata solution {kata.id} --give-up`, which is remembered."
        )
    remember(home, lambda memory: replace(memory, gave_up=(*memory.gave_up, kata.id)))


SOLUTION = Command(
    "solution",
    "show the solutions and the discussion, once the kata is solved",
    run,
    (ID, Argument(("--give-up",), {"action": "store_true", "help": "show them before it is; that is remembered"}), JSON),
)

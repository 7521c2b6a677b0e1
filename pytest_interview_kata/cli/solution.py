"""`kata solution`: shows the solutions and the discussion to a learner who has solved the kata or gives up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.notes import notes_of
from pytest_interview_kata.workspace.handout import solutions
from pytest_interview_kata.workspace.memory import read_memory, remember

from .call import ID, JSON, Argument, Call, Command
from .printing import Verbatim
from .status import state_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.pack.notes import Notes

    from .locate import Workspace


def run(call: Call) -> Iterator[str]:
    """Yield solutions, the discussion and follow-up questions. Raise `KataError` unless the kata is solved or given up."""
    workspace, kata = call.kata_here()
    notes, sources = notes_of(kata), solutions(kata)
    _open(workspace, kata, gives_up=call.options.give_up)
    follow_ups = [{"question": question, "answer": answer} for question, answer in notes.follow_ups]
    data = {"id": kata.id, "solutions": sources, "discussion": notes.discussion, "follow_ups": follow_ups}
    return call.reply(data, _lines(sources, notes))


def _lines(sources: Mapping[str, str], notes: Notes) -> Iterator[str]:
    for name, source in sources.items():
        yield Verbatim(f"--- {name} ---\n\n{source}")
    yield f"--- discussion ---\n\n{notes.discussion}\n"
    yield "--- follow-up questions ---"
    yield from (f"\n{question}\n\n{answer}" for question, answer in notes.follow_ups)


def _open(workspace: Workspace, kata: Kata, *, gives_up: bool) -> None:
    attempt = workspace.attempt(kata)
    home = workspace.home(attempt)
    memory = read_memory(home)
    if kata.id in memory.gave_up or state_of(attempt, memory) == "solved":
        return
    if not gives_up:
        raise KataError(
            f"{kata.id} is not solved yet. Run `pytest --kata` to judge it, `kata hint {kata.id}` for a hint, "
            f"or `kata solution {kata.id} --give-up` to see the solution; it is recorded that you gave up."
        )
    remember(home, lambda memory: replace(memory, gave_up=(*memory.gave_up, kata.id)))


GIVE_UP = Argument(
    "--give-up", action="store_true", help="show them before the kata is solved; it is recorded that you gave up"
)
SOLUTION = Command("solution", "show the solutions and the discussion of a solved kata", run, (ID, GIVE_UP, JSON))

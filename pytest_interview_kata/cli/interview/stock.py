"""Collects the katas and cards from which an interview can be made, and what is known about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.cli.filters import chosen_questions
from pytest_interview_kata.cli.printing import complain
from pytest_interview_kata.cli.status import statuses
from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.mistakes import read_mistakes
from pytest_interview_kata.pack.reader import missing
from pytest_interview_kata.pack.tables import read_text
from pytest_interview_kata.practice.clock import now
from pytest_interview_kata.practice.deck import CardKind, cards_of
from pytest_interview_kata.practice.interview.choose import LAST, Choice, Stock
from pytest_interview_kata.practice.schedule import schedule_of
from pytest_interview_kata.workspace.reading import consists_of_tests

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pytest_interview_kata.cli.locate import Workspace
    from pytest_interview_kata.cli.status import Status
    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.practice.interview.record import Record


def stock_of(workspace: Workspace, past: Sequence[Record], sections: Sequence[str], levels: Collection[str]) -> Stock:
    """Return the katas and cards from which an interview can be made. Raise `KataError` for an unknown section."""
    every = [*cards_of(workspace.bank)]
    wanted = chosen_questions(every, sections, ())
    found = schedule_of(workspace.bank, workspace.folder, complain)
    due = frozenset(row.card.id for row in (found.due(now()) if found else ()))
    rows = [
        row
        for row in statuses(workspace.bank, workspace)
        if wanted(row.kata.question) and (not levels or row.kata.level.value in levels) and not missing(row.kata)
    ]
    return Stock(
        tuple(_choice(row, due) for row in rows),
        tuple(card for card in every if card.kind is not CardKind.KATA and wanted(card.question)),
        mistakes_of,
        due,
        frozenset(name for record in past[-LAST:] for name in record.plan.katas),
    )


def _choice(row: Status, due: Collection[str]) -> Choice:
    """Return a kata with what is known about it: it is weak if it is not solved, or was solved with help."""
    is_solved = row.state == "solved"
    is_wanted = not is_solved or row.gave_up or row.hints > 0 or row.kata.id in due
    return Choice(row.kata, is_wanted, is_solved, consists_of_tests(row.kata))


def mistakes_of(kata: Kata) -> tuple[str, ...]:
    """Return the names of the mistakes that a candidate may have to find: those in `mistakes.md`, else `mistakes/*.py`."""
    try:
        listed = read_mistakes(read_text(kata.edits)) if kata.edits.is_file() else ()
    except KataError:
        return ()
    return tuple(mistake.name for mistake in listed) or tuple(path.stem for path in sorted(kata.mistakes.glob("*.py")))

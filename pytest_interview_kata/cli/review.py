"""`kata review` goes through the cards that are due today: questions, follow-up questions, and katas to be solved again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pytest_interview_kata import console
from pytest_interview_kata.model import KataError, State
from pytest_interview_kata.pack.lookup import find_questions
from pytest_interview_kata.practice.clock import now
from pytest_interview_kata.practice.deck import CardKind, cards_of
from pytest_interview_kata.practice.events import NAME, Event, Kind, append_events, read_events
from pytest_interview_kata.practice.recording import new_events
from pytest_interview_kata.practice.schedule import schedule
from pytest_interview_kata.results.verdict import Verdict
from pytest_interview_kata.text import counted

from .call import JSON, Argument, Call, Command, whole_number
from .due import as_data, listed
from .filters import FILTERS, chosen_questions
from .printing import complain
from .status import statuses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.practice.deck import Card

    from .locate import Workspace

ALL: Final = "all"
LIMIT: Final = 20
"""How many cards are asked in one session, unless the learner wants more or fewer."""


def run(call: Call) -> Iterator[str]:
    """Go through the due cards; without a terminal, list them. Raise `KataError` if the events cannot be read or written."""
    workspace = call.workspace()
    options, path = call.options, workspace.folder / NAME
    cards = [*cards_of(workspace.bank)]
    if options.add:
        yield from _add(workspace, cards, options.add)
        return
    events = _with_solved(workspace, _read(workspace))
    wanted = chosen_questions(cards, options.section, options.question)
    found = schedule((card for card in cards if wanted(card.question)), events)
    if options.json or options.due or not console.is_interactive():
        yield from call.reply(as_data(found, now(), options.limit), listed(found, now(), options.limit))
        return
    from .reviewing import Session  # noqa: PLC0415 - only a terminal needs it

    yield from Session(call, workspace, path, found, options.limit).run()


def _read(workspace: Workspace) -> tuple[Event, ...]:
    path = workspace.folder / NAME
    events = read_events(path, complain)
    if events and events[-1].moment > (today := now()):
        ahead = f"{events[-1].moment:%Y-%m-%d %H:%M} UTC"
        complain(f"{path} has an event at {ahead}, but it is {today:%Y-%m-%d %H:%M} now: check the clock of this computer.")
    return events


def _with_solved(workspace: Workspace, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Record katas that were solved without a record, for example before the first review, and return all events."""
    solved = [
        Verdict(row.kata, State.SOLVED, row.path, hints=row.hints, gave_up=row.gave_up)
        for row in statuses(workspace.bank, workspace)
        if row.state == State.SOLVED
    ]
    new = (*new_events(solved, events, now()),)
    try:
        append_events(workspace.folder / NAME, new)
    except KataError as error:
        complain(error)
    return (*events, *new)


def _add(workspace: Workspace, cards: Sequence[Card], words: Sequence[str]) -> Iterator[str]:
    """Add questions to the cards in use. Raise `KataError` for an unknown question.

    Follow-up questions are not added: they are about a kata, and are asked once it is solved.
    """
    wanted = {card.question for card in cards if ALL in words}
    wanted |= {question for word in words if word != ALL for _, question in find_questions(workspace.bank, word)}
    events = _read(workspace)
    known = {event.card for event in events}
    new = [card for card in cards if card.question in wanted and card.kind is CardKind.QUESTION and card.id not in known]
    time = now().isoformat()
    append_events(workspace.folder / NAME, [Event(time, card.id, Kind.ADDED) for card in new])
    yield (f"{counted(len(new), 'card')} added. `kata review` asks what is due." if new else "These are in use already.")


CARDS: Final = whole_number("a number of cards: use 1, 2, ...", 1)
ARGUMENTS: Final = (
    Argument("--due", action="store_true", help="only list what is due"),
    Argument("--limit", metavar="N", type=CARDS, default=LIMIT, help=f"the maximum number of cards (default: {LIMIT})"),
    *(FILTERS[name].argument(name) for name in ("section", "question")),
    Argument(
        "--add",
        metavar="QUESTION",
        action="append",
        default=[],
        help="add this question, or `all`, even if none of its katas is solved; may be repeated",
    ),
    JSON,
)
REVIEW = Command("review", "answer the questions and solve the katas that are due today", run, ARGUMENTS)

"""`kata review`: asks what is due today: questions, follow-up questions, and katas to be solved again."""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import console
from pytest_interview_kata.model import KataError, State
from pytest_interview_kata.pack.lookup import find_questions, names_of_question, names_of_section
from pytest_interview_kata.practice.clock import now
from pytest_interview_kata.practice.deck import CardKind, cards_of
from pytest_interview_kata.practice.events import NAME, Event, Kind, append_events, read_events
from pytest_interview_kata.practice.recording import Solving, new_events
from pytest_interview_kata.text import counted

from .call import JSON, Argument, Call, Command
from .due import as_data, listed
from .printing import complain
from .status import statuses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pytest_interview_kata.model import Question
    from pytest_interview_kata.practice.deck import Card

    from .locate import Workspace

ALL: Final = "all"
LIMIT: Final = 20
"""How many cards are asked in one session, unless the learner wants more or fewer."""


def run(call: Call) -> Iterator[str]:
    """Yield what is due, or ask it if there is a terminal. Raise `KataError` if the events cannot be read or written."""
    from pytest_interview_kata.practice.schedule import schedule  # noqa: PLC0415 - FSRS is slow to import

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
    from .reviewing import Session  # noqa: PLC0415 - see above

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
    rows = (row for row in statuses(workspace.bank, workspace) if row.state == State.SOLVED)
    new = (*new_events([Solving(row.kata, State.SOLVED, row.hints, row.gave_up) for row in rows], events, now()),)
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


def chosen_questions(cards: Sequence[Card], sections: Sequence[str], questions: Sequence[str]) -> Callable[[Question], bool]:
    """Return a function that tests whether a question is chosen. Raise `KataError` for an unknown section or question."""
    every = [*dict.fromkeys(card.question for card in cards)]
    _check("section", sections, {question.section.slug: names_of_section(question.section) for question in every})
    _check("question", questions, {f"Q{question.number}": names_of_question(question) for question in every})
    in_sections, in_questions = ({word.casefold() for word in words} for words in (sections, questions))
    return lambda question: bool(
        (not in_sections or in_sections & names_of_section(question.section))
        and (not in_questions or in_questions & names_of_question(question))
    )


def _check(what: str, words: Sequence[str], known: dict[str, frozenset[str]]) -> None:
    for word in words:
        if not any(word.casefold() in names for names in known.values()):
            raise KataError(f"There is no {what} {word!r}: choose from {', '.join(known)}.")


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise ArgumentTypeError(f"{text!r} is not a number of cards: use 1, 2, ...")
    return int(text)


ARGUMENTS: Final = (
    Argument("--due", action="store_true", help="only list what is due"),
    Argument("--limit", metavar="N", type=_positive, default=LIMIT, help=f"the maximum number of cards (default: {LIMIT})"),
    Argument("--section", metavar="SECTION", action="append", default=[], help="only this section; may be repeated"),
    Argument("--question", metavar="NUMBER", action="append", default=[], help="only this question; may be repeated"),
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

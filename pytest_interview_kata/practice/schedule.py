"""Says when each card is due, from its ratings, with FSRS (https://github.com/open-spaced-repetition/py-fsrs)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.pack.reader import missing

from .deck import CardKind, cards_of
from .events import NAME, Kind, begun, read_events

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from pytest_interview_kata.pack.reader import Bank

    from .deck import Card
    from .events import Event

AHEAD: Final = timedelta(minutes=20)
"""A card that becomes due within this time is asked in the same session, as in Anki."""
DAYS: Final = 14
"""The length of the forecast."""


@dataclass(frozen=True, slots=True)
class Due:
    """A card that is in use, and when it is due."""

    card: Card
    time: datetime | None
    """None for a card that was never asked; such a card is due immediately."""
    ratings: tuple[Event, ...] = ()
    """Its ratings so far, the oldest first."""
    is_begun: bool = False
    """Whether the card is a kata that is being solved at present."""

    def is_due(self, moment: datetime) -> bool:
        """Return whether the card is due at a moment."""
        return not self.is_begun and (self.time is None or self.time <= moment)


@dataclass(frozen=True)
class Schedule:
    """When the cards that are in use are due."""

    rows: tuple[Due, ...]
    proposed: Mapping[str, Event] = field(default_factory=dict)
    """Ratings of katas that the learner has not confirmed, by the id of the card."""

    def due(self, moment: datetime) -> list[Due]:
        """Return the cards that are due: those that are late first, then new ones in the order of the guide."""
        late = [row for row in self.rows if row.time is not None and row.is_due(moment)]
        new = [row for row in self.rows if row.time is None and row.is_due(moment)]
        return [*sorted(late, key=lambda row: row.time or moment), *new]

    def again(self, moment: datetime) -> Due | None:
        """Return the kata to solve again now: one that was begun, else the first that is due; None if there is none."""
        rows = [*(row for row in self.rows if row.is_begun), *self.due(moment)]
        katas = (row for row in rows if row.card.kind is CardKind.KATA and row.card.kata and not missing(row.card.kata))
        return next(katas, None)

    def forecast(self, moment: datetime, days: int = DAYS) -> list[int]:
        """Return how many cards become due on each of the next days in local time; today's include those that are late."""
        today = moment.astimezone().date()
        ahead = Counter(max(0, ((row.time or moment).astimezone().date() - today).days) for row in self.rows)
        return [ahead[day] for day in range(days)]


def schedule(cards: Iterable[Card], events: Sequence[Event]) -> Schedule:
    """Return when the cards that are in use are due.

    A question is in use once one of its katas is solved, a follow-up question once its kata is solved, and a kata once it is
    rated. Cards that the learner has added are in use, too.
    """
    ratings: dict[str, list[Event]] = {}
    for event in events:
        if event.kind == Kind.RATED:
            ratings.setdefault(event.card, []).append(event)
    added = {event.card for event in events if event.kind == Kind.ADDED}
    every = [*cards]
    solved = {card.question for card in every if card.kind is CardKind.KATA and card.id in ratings}
    at_work = begun(events)
    rows = tuple(
        _row(card, ratings.get(card.id, []), is_begun=card.id in at_work)
        for card in every
        if card.id in added
        or card.id in ratings
        or (card.kind is CardKind.QUESTION and card.question in solved)
        or (card.kind is CardKind.FOLLOW_UP and card.kata and card.kata.id in ratings)
    )
    names = {card.id for card in every}
    proposed = {name: found[-1] for name, found in ratings.items() if found[-1].proposed and name in names}
    return Schedule(rows, proposed)


def schedule_of(bank: Bank, root: Path, warn: Callable[[str], object]) -> Schedule | None:
    """Return the due dates of a bank's cards, computed from the events in a workspace; None if no card is in use yet.

    Call `warn` with a sentence about each event that cannot be read. Raise `KataError` if no event can be read.
    """
    events = read_events(root / NAME, warn)
    return schedule(cards_of(bank), events) if events else None


def rated(before: Schedule, event: Event) -> Schedule:
    """Return the schedule after a rating of a card that is in use; it replaces an earlier one of the same time."""
    return replace(before, rows=tuple(_with(row, event) if row.card.id == event.card else row for row in before.rows))


def _with(row: Due, event: Event) -> Due:
    return _row(row.card, (*(each for each in row.ratings if each.time != event.time), event))


def _row(card: Card, ratings: Sequence[Event], *, is_begun: bool = False) -> Due:
    if not ratings:
        return Due(card, None, is_begun=is_begun)
    from fsrs import Card as Memory  # noqa: PLC0415 - slow, and not needed before the first review
    from fsrs import Rating, Scheduler  # noqa: PLC0415

    # The schedule is computed anew each time, and must stay the same. Nobody solves a kata again after ten minutes.
    steps: dict[str, Any] = {"learning_steps": (), "relearning_steps": ()} if card.kind is CardKind.KATA else {}
    scheduler = Scheduler(enable_fuzzing=False, **steps)
    memory = Memory(card_id=0, due=ratings[0].moment)
    for event in ratings:
        memory, _ = scheduler.review_card(memory, Rating(event.rating), event.moment)
    return Due(card, memory.due, tuple(ratings), is_begun)

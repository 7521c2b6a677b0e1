"""A review in a terminal: asks one card after another, and saves each rating immediately."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.practice.clock import now
from pytest_interview_kata.practice.deck import CardKind
from pytest_interview_kata.practice.events import Event, Kind, append_events, time_of_next
from pytest_interview_kata.practice.recording import NAMES
from pytest_interview_kata.practice.schedule import AHEAD, rated
from pytest_interview_kata.text import counted
from pytest_interview_kata.workspace.memory import read_memory

from .due import in_words
from .paging import Pages, Quit, press

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_interview_kata.practice.deck import Card
    from pytest_interview_kata.practice.schedule import Due, Schedule

    from .call import Call
    from .locate import Workspace

RATINGS: Final = {str(rating): rating for rating in NAMES}
KEYS: Final = "  ".join(f"{rating} {name}" for rating, name in NAMES.items())


@dataclass
class Session:
    """One review."""

    call: Call
    workspace: Workspace
    path: Path
    schedule: Schedule
    limit: int
    asked: set[str] = field(default_factory=set)
    """Cards that were answered, or begun, in this session; at most `limit`."""
    _later: set[str] = field(default_factory=set)
    """Cards that are not asked again in this session."""

    def run(self) -> Iterator[str]:
        """Yield what to show, until nothing is due or the learner quits."""
        try:
            yield from self._confirm()
            while row := self._next():
                yield from self._again(row.card) if row.card.kind is CardKind.KATA else self._ask(row)
        except Quit:
            yield "Every answer is saved."
        yield from self._closing()

    def _next(self) -> Due | None:
        """Return the next card: one that is due, or one of this session that is due in a few minutes."""
        moment = now()
        soon = (row for row in self.schedule.due(moment + AHEAD) if row.time)
        return next((row for row in (*self.schedule.due(moment), *soon) if self._may_ask(row.card.id)), None)

    def _may_ask(self, name: str) -> bool:
        return name not in self._later and (name in self.asked or len(self.asked) < self.limit)

    def _confirm(self) -> Iterator[str]:
        for name, event in self.schedule.proposed.items():
            yield f"You solved {name}. That counts as {event.rating} ({NAMES[event.rating]})."
            key = press(f"Enter keeps that. Or: {KEYS}  q quit ", {"\n", *RATINGS})
            confirmed = Event(event.time, name, Kind.RATED, RATINGS.get(key, event.rating))
            self._write(confirmed)
            self.schedule = rated(self.schedule, confirmed)

    def _ask(self, row: Due) -> Iterator[str]:
        card, pages = row.card, Pages()
        about = f"{card.kata.id}, question" if card.kata else "Question"
        yield ""
        yield from pages.show(f"{about} {card.question.number}: {card.front}")
        if card.points:
            press("Answer aloud. Enter shows the points, q quits. ", {"\n"})
            yield from pages.show("", *(f"- {point}" for point in card.points))
        press("Enter shows the answer, q quits. ", {"\n"})
        yield from pages.show("", card.back, "")
        rating = RATINGS[press(f"How well did you know it?  {KEYS}  q quit ", {*RATINGS})]
        event = Event(time_of_next(row.ratings, now()), card.id, Kind.RATED, rating)
        self._write(event)
        self.schedule = rated(self.schedule, event)
        self.asked.add(card.id)
        yield f"{NAMES[rating]}: {self._when(card)}"

    def _again(self, card: Card) -> Iterator[str]:
        self._later.add(card.id)
        yield f"\n{card.front}"
        if press("Enter restores the stub and keeps your file, s skips it, q quits. ", {"\n", "s"}) == "s":
            return
        again = self.call.again("reset", card.id)
        yield from again.command.run(again)
        home = self.workspace.home(self.workspace.attempt(card.kata) if card.kata else None)
        self._write(Event(now().isoformat(), card.id, Kind.STARTED, hints=read_memory(home).hints.get(card.id, 0)))
        self.asked.add(card.id)
        yield f"The clock is running. Solve it: `kata open {card.id}`, then `pytest --kata`; time and hints decide the rating."

    def _when(self, card: Card) -> str:
        row = next(row for row in self.schedule.rows if row.card is card)
        days = ((row.time or now()).astimezone().date() - now().astimezone().date()).days
        return (
            "again in this session" if row.is_due(now() + AHEAD) else f"due in {counted(days, 'day')}" if days else "due today"
        )

    def _write(self, event: Event) -> None:
        append_events(self.path, [event])

    def _closing(self) -> Iterator[str]:
        rows = self.schedule.due(now())
        yield f"\n{counted(len(self.asked), 'card')} reviewed. {in_words(rows)} due now."

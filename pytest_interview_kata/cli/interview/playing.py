"""An interview in a terminal: one part after another, then the score card. Each event is saved as soon as it happens."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import console
from pytest_interview_kata.cli.locate import shown
from pytest_interview_kata.cli.paging import Quit, press
from pytest_interview_kata.cli.printing import complain, say, width
from pytest_interview_kata.files.locks import holding, lock_of
from pytest_interview_kata.model import KataError
from pytest_interview_kata.practice.deck import cards_of
from pytest_interview_kata.practice.interview import card as score_card
from pytest_interview_kata.practice.interview.events import Kind
from pytest_interview_kata.practice.interview.record import discard
from pytest_interview_kata.practice.interview.spoken import points_of
from pytest_interview_kata.practice.interview.timing import clock
from pytest_interview_kata.run.signals import Ended, undisturbed
from pytest_interview_kata.text import counted
from pytest_interview_kata.workspace import text

from .judging import judge
from .sitting import Sitting
from .task import Task

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.cli.locate import Workspace
    from pytest_interview_kata.practice.deck import Card
    from pytest_interview_kata.practice.interview.record import Record

PAUSED: Final = "The interview is paused. `kata interview --resume` continues it, and until then its clock is stopped."
NOT_BEGUN: Final = "The interview was not begun, and nothing of it is kept."
FILES: Final = ("card.json", "card.md")
"""The names of the files of a score card: the first is for programs, the second for people."""


class Interview:
    """One interview."""

    def __init__(self, workspace: Workspace, record: Record, past: Sequence[Record]) -> None:
        self._workspace = workspace
        self._sitting = Sitting(record)
        self._earlier = score_card.finished(past)
        self._cards: dict[str, Card] = {card.id: card for card in cards_of(workspace.bank)}

    def play(self) -> Iterator[str]:
        """Yield what to show. Raise `KataError` if the interview is played in another terminal."""
        sitting = self._sitting
        with holding(lock_of(sitting.record.folder), 0) as held:
            if not held:
                raise KataError(f"The interview {sitting.record.stamp} is being played in another terminal: go on there.")
            try:
                for index in range(len(sitting.record.plan.parts)):
                    if index not in sitting.record.done:
                        sitting.index = index
                        yield from self._part()
                yield from self._end()
            except Quit:
                yield self._stopped()
            except KeyboardInterrupt as stop:
                if not isinstance(stop, Ended):  # after such a signal, there may be no terminal
                    say("")  # the terminal shows ^C in the current line
                    complain(self._stopped())
                raise
            finally:
                self._pause()

    def _stopped(self) -> str:
        return PAUSED if self._sitting.record.is_begun else NOT_BEGUN

    def _pause(self) -> None:
        if not self._sitting.record.is_begun:
            discard(self._sitting.record)
        elif self._sitting.is_going_on:
            with undisturbed():
                self._sitting.note(Kind.PAUSED)

    def _part(self) -> Iterator[str]:
        sitting = self._sitting
        part, number = sitting.part, len(sitting.record.plan.parts)
        yield f"\nPart {sitting.index + 1} of {number}, {counted(part.minutes, 'minute')}: {part.task}"
        left = f"; {clock(sitting.left())} left" if sitting.record.of_part(sitting.index, Kind.ENTERED) else ""
        press(f"Enter starts the clock{left}, q pauses the interview. ", {"\n"})
        sitting.note(Kind.ENTERED)
        if part.kata:
            yield from Task(self._workspace, sitting).play()
        else:
            yield from self._speak()

    def _speak(self) -> Iterator[str]:
        sitting = self._sitting
        answered = {event.card for event in sitting.record.of_part(sitting.index, Kind.ANSWERED)}
        for name in sitting.part.cards:
            if name in self._cards and name not in answered:
                yield from self._ask(self._cards[name])
        sitting.note(Kind.DONE, what="done")

    def _ask(self, card: Card) -> Iterator[str]:
        sitting, points = self._sitting, points_of(card)
        pages = sitting.pages()
        about = f"About the kata {card.kata.id} ({card.kata.title}): " if card.kata else ""
        yield ""
        yield from pages.show(f"{about}{card.front}", "")
        sitting.ask("Answer aloud. Enter shows the points  q pause ", {"\n"})
        numbered = [f"{number}. {point}" for number, point in enumerate(points, 1)]
        yield from pages.show("What the interviewer listens for:\n", *numbered, "")
        ticked: set[int] = set()
        sitting.note(Kind.ASKED, card=card.id, points=points, what=card.front)
        while (key := sitting.ask(_ticks(points, ticked), {"\n", "a", *map(str, range(1, len(points) + 1))})) != "\n":
            if key == "a":
                yield from pages.show(card.back, "")
                continue
            ticked ^= {int(key or 0)}
            sitting.note(Kind.ASKED, card=card.id, points=points, what=card.front, ticked=tuple(sorted(ticked)))
        sitting.note(Kind.ANSWERED, card=card.id, points=points, what=card.front, ticked=tuple(sorted(ticked)))
        yield f"{len(ticked)} of {counted(len(points), 'point')}"

    def _end(self) -> Iterator[str]:
        """Judge what was handed in, and yield the score card."""
        sitting, folder = self._sitting, self._sitting.record.folder
        waiting = [index for index, part in enumerate(sitting.record.plan.parts) if part.kata]
        missing = [index for index in waiting if not sitting.record.of_part(index, Kind.JUDGED)]
        if missing:
            yield ""
        with console.status() as show:
            for index, facts in judge(self._workspace, sitting.record, missing, show):
                sitting.index = index
                sitting.note(Kind.JUDGED, facts=facts)
        card = score_card.card_of(sitting.record)
        earlier = self._earlier
        texts = (json.dumps(score_card.as_data(card), indent=1) + "\n", score_card.as_markdown(card, earlier))
        for name, content in zip(FILES, texts, strict=True):
            text.replace(folder / name, content)
        sitting.note(Kind.FINISHED)
        yield ""
        yield from score_card.lines(card, earlier, width())
        yield f"\nThe full score card is in {shown(folder / FILES[1])}."


def _ticks(points: Sequence[str], ticked: set[int]) -> str:
    """Return a line with the keys of the points; those of ticked points are in brackets."""
    keys = " ".join(f"[{number}]" if number in ticked else f" {number} " for number in range(1, len(points) + 1))
    return f"Mentioned? {keys}  a answer  Enter next  q pause"

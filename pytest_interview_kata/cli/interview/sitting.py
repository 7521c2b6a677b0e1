"""A candidate at work on one part of an interview: the record, the clock, and the keys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata import console
from pytest_interview_kata.cli.paging import QUIT, Pages, Quit
from pytest_interview_kata.practice.clock import now
from pytest_interview_kata.practice.interview.events import Event, Kind
from pytest_interview_kata.practice.interview.timing import ENDS, clock, seconds
from pytest_interview_kata.run.timer import after

if TYPE_CHECKING:
    from collections.abc import Collection
    from contextlib import AbstractContextManager
    from datetime import datetime

    from pytest_interview_kata.practice.interview.plan import Part
    from pytest_interview_kata.practice.interview.record import Record

BEAT: Final = timedelta(minutes=1)
"""How often an event records that a part is still going on; a crash loses at most this much of the time."""


@dataclass
class Sitting:
    """The record of an interview, and the part that is played."""

    record: Record
    index: int = 0

    @property
    def part(self) -> Part:
        """The part that is played."""
        return self.record.plan.parts[self.index]

    def note(self, kind: Kind, **facts: Any) -> None:
        """Write down what happens. Raise `KataError` if that fails."""
        self.record = self.record.add(Event(now().isoformat(), kind, self.index, **facts))

    def left(self, moment: datetime | None = None) -> float:
        """Return the seconds that are left for the part; negative if its time is over.

        `moment` is the current time; it is needed only while the clock runs.
        """
        return 60.0 * self.part.minutes - seconds(self.record.events, self.index, moment)

    def ringing(self) -> AbstractContextManager[None]:
        """Return a context manager that rings the bell when the time is up, for blocks in which an editor uses the terminal."""
        return after(self.left(now()), console.ring)

    @property
    def is_going_on(self) -> bool:
        """Whether the clock runs."""
        return bool(self.record.events) and self.record.events[-1].kind not in ENDS

    def ask(self, text: str, keys: Collection[str]) -> str | None:
        """Show the clock and a text until one of these keys is pressed. Raise `Quit` as `press` does.

        Return None when the time for a part about code is up; other parts do not end then.
        """
        key = console.ask_while(lambda: self._line(text), {*keys, "q"})
        if key in QUIT:
            raise Quit
        return key

    def pages(self) -> Pages:
        """Return pages that wait for Enter when the screen is full, and show the clock meanwhile."""
        return Pages(lambda: self.ask("Enter shows more  q pause ", {"\n"}))

    def _line(self, text: str) -> str | None:
        moment = now()
        if moment - self.record.events[-1].moment >= BEAT:
            self.note(Kind.SEEN)
        left = self.left(moment)
        if left <= 0 and self.part.kata:
            return None
        return f"{clock(left)} left  {text}" if left >= 0 else f"{clock(-left)} over  {text}"

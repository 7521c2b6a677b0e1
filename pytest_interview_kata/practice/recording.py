"""Records when katas are started and solved, and proposes how well a kata was solved."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import State

from .clock import now
from .events import Event, Kind, append_events, read_events

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from pytest_interview_kata.results.verdict import Verdict

UNATTENDED: Final = "CI"
"""An environment variable that is set where no learner is at work."""
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
NAMES: Final = {AGAIN: "again", HARD: "hard", GOOD: "good", EASY: "easy"}
LATE: Final = 2
"""A kata is solved late if it takes more than this many times the minutes of its level."""
WORKED_ON: Final = frozenset({State.FAILING, State.POLISH})


def record(path: Path, verdicts: Iterable[Verdict]) -> None:
    """Append what a run adds to the events of a workspace. Raise `KataError` if that fails.

    Nothing happens in CI, and before the first `kata review`, which creates the folder.
    """
    if os.environ.get(UNATTENDED) or not path.parent.is_dir():
        return
    before = read_events(path, lambda _: None)  # `kata review` warns of broken lines
    if events := [*new_events(verdicts, before, now())]:
        append_events(path, events)


def new_events(verdicts: Iterable[Verdict], events: Sequence[Event], moment: datetime) -> Iterator[Event]:
    """Yield the events that a run adds: a kata was started, or was solved since it was last started.

    Hints lower the rating only if they were taken after the last start, and giving up lowers only the first rating.
    """
    last = {event.card: event for event in events}
    rated = {event.card for event in events if event.kind == Kind.RATED}
    time = moment.isoformat()
    for each in verdicts:
        before = last.get(each.kata.id)
        if each.state in WORKED_ON and before is None:
            yield Event(time, each.kata.id, Kind.STARTED)
        elif each.state is State.SOLVED and (before is None or before.kind == Kind.STARTED):
            took = moment - before.moment if before else timedelta()
            once_more = replace(
                each, gave_up=each.gave_up and each.kata.id not in rated, hints=each.hints - (before.hints if before else 0)
            )
            yield Event(time, each.kata.id, Kind.RATED, propose(once_more, took), proposed=True)


def propose(verdict: Verdict, took: timedelta) -> int:
    """Return a rating: `AGAIN` after giving up, `HARD` with hints or if it took too long, else `GOOD`."""
    if verdict.gave_up:
        return AGAIN
    is_late = took > timedelta(minutes=LATE * verdict.kata.level.minutes)
    return HARD if verdict.hints or is_late else GOOD

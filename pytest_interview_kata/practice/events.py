"""What happened in a learner's practice: `.kata/reviews.jsonl` has a line of JSON for each event. Lines are never changed.

`{"time": ISO 8601, "card": id, "kind": "rated", "rating": 3}`. The schedule is computed from the events, so git can merge
the file, and a lost or incomplete line affects only one event. Of two events with the same card, kind and time, the later line
counts.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING, Annotated, Final

from pytest_interview_kata.files import read_text, why
from pytest_interview_kata.files.log import Timed, append_lines, events_in
from pytest_interview_kata.files.schema import Rule
from pytest_interview_kata.model import KataError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

NAME: Final = ".kata/reviews.jsonl"
"""The path of the file in a workspace."""
MOST: Final = 16 << 20
"""The maximum size of the file, in bytes."""


class Kind(StrEnum):
    """What happened to a card."""

    ADDED = "added"  # the learner wants to see it, although none of its katas is solved
    STARTED = "started"  # a kata was judged for the first time, or was reset to be solved again
    RATED = "rated"  # the learner answered or solved it, and said how well


RATING: Final = Rule(range(5).__contains__, "a rating from 1 to 4, or 0")


@dataclass(frozen=True)
class Event(Timed):
    """One event."""

    card: str
    """The id of the card."""
    kind: str
    rating: Annotated[int, RATING] = 0
    """1 again, 2 hard, 3 good, 4 easy; 0 if it is not a rating."""
    proposed: bool = False
    """Whether the rating follows from how a kata was solved, and the learner has not confirmed it."""
    hints: int = 0
    """For a kata that was started: the number of hints taken before."""


def read_events(path: Path, warn: Callable[[str], object]) -> tuple[Event, ...]:
    """Return all events in the order of their times; none if there is no file.

    A line that cannot be read is skipped, and `warn` is called with a sentence that names it. Raise `KataError` if the file
    cannot be read.
    """
    try:
        text = read_text(path, MOST)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise KataError(f"{path} cannot be read ({why(error)}): move it away, or correct it.") from None
    found: dict[tuple[str, str, str], Event] = {}
    for event in events_in(text, path, Event, {*Kind}, warn=warn):
        found[event.card, event.kind, event.time] = event
    return tuple(sorted(found.values(), key=lambda event: event.moment))


def time_of_next(before: Iterable[Event], moment: datetime) -> str:
    """Return the time for a new event: `moment`, or a little later if an earlier event of this card and kind has that time."""
    taken = {event.time for event in before}
    steps = (moment + timedelta(microseconds=number) for number in count())
    return next(time for time in map(datetime.isoformat, steps) if time not in taken)


def begun(events: Iterable[Event]) -> set[str]:
    """Return the ids of katas that were started, and not rated since; `events` are in the order of their times."""
    return {name for name, event in {event.card: event for event in events}.items() if event.kind == Kind.STARTED}


def append_events(path: Path, events: Iterable[Event]) -> None:
    """Append events. Raise `KataError` if they cannot be written."""
    try:
        append_lines(path, map(as_line, events))
    except OSError as error:
        raise KataError(f"{path} cannot be written ({why(error)}), so nothing is remembered: fix that.") from error


def as_line(event: Event) -> str:
    """Return an event as a line of JSON, without the newline."""
    data = {"time": event.time, "card": event.card, "kind": event.kind}
    more = {name: value for name in ("rating", "proposed", "hints") if (value := getattr(event, name))}
    return json.dumps(data | more)

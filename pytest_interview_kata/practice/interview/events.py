"""What happens in an interview, as lines of JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Annotated, Final

from pytest_interview_kata.files.log import Timed
from pytest_interview_kata.files.schema import Rule

from .plan import Plan  # noqa: TC001 - `read` evaluates the annotations

FORMAT: Final = 1
"""The format of the file; a version that reads this one skips kinds of events that it does not know."""


INDEX: Final = Rule(lambda number: number >= 0, "the index of a part")


class Kind(StrEnum):
    """What happened."""

    PLANNED = "planned"  # the first event: what is asked
    ENTERED = "entered"  # a part begins, or goes on after a pause
    SEEN = "seen"  # the part still goes on; written often, so that a crash loses at most a minute
    PAUSED = "paused"
    ASKED = "asked"  # the points of a card were shown, or one of them was ticked
    ANSWERED = "answered"
    HINT = "hint"
    RAN = "ran"  # the examples or the candidate's own tests were run
    DONE = "done"  # a part ends
    JUDGED = "judged"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class HandedIn:
    """The files at the end of a part."""

    source: str = ""
    tests: str = ""
    todo: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the judge found in a part."""

    solved: bool = False
    """Whether all properties, examples and rules hold."""
    passed: int = 0
    total: int = 0
    """How many properties, examples and rules hold, and how many there are."""
    failed: tuple[str, ...] = ()
    """A sentence about each property, example and rule that does not hold."""
    remarks: tuple[str, ...] = ()
    """Findings about types and style."""
    is_changed: bool = True
    """Whether the candidate changed the files of the part."""
    tests: str = ""
    """What is known about the candidate's own tests; empty if they make no sense for this kata."""
    caught: int = 0
    mistakes: int = 0
    missed: tuple[str, ...] = ()
    """Descriptions of the mistakes that the candidate's own tests do not catch."""


@dataclass(frozen=True)
class Event(Timed):
    """One event."""

    kind: str
    part: Annotated[int, INDEX] = 0
    """The index of the part."""
    card: str = ""
    """The id of the card that was asked."""
    points: tuple[str, ...] = ()
    """What an answer to the card should mention."""
    ticked: tuple[int, ...] = ()
    """The numbers of the points that were mentioned, from 1."""
    what: str = ""
    """In `done` events, `done` or `time`; in `ran` events, `examples` or `tests`; in others, the question on the card."""
    passed: bool = False
    """In `ran` events: whether all examples or tests passed."""
    files: HandedIn | None = None
    facts: Facts | None = None
    plan: Plan | None = None
    format: int = FORMAT


DEFAULTS: Final = {each.name: each.default for each in fields(Event) if each.name not in {"time", "kind", "format"}}


def as_line(event: Event) -> str:
    """Return an event as a line of JSON, without the newline. Only the event with the plan contains the format of the file."""
    data = {name: value for name, value in asdict(event).items() if name not in DEFAULTS or value != DEFAULTS[name]}
    return json.dumps(data if event.plan else {name: value for name, value in data.items() if name != "format"})

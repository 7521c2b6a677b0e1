"""The score of an interview: five columns from 0 to 10, as interviewers' rubrics have them, with the evidence for each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.text import counted

from .events import Facts, Kind
from .plan import PartKind
from .timing import clock, seconds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from .plan import Part
    from .record import Record

BEST: Final = 10
PER_HINT: Final = 1
"""What a hint costs, in points of correctness of its part."""
PER_REMARK: Final = 2
"""What a finding about types or style costs, in points of code quality."""
EXAMPLES_ONLY: Final = 3
"""The points of testing for a program that was tried on the examples of the brief, and has no tests."""
TIME_UP: Final = 5
"""The points of time if a part did not end before its time was up."""
QUESTION: Final = re.compile(r"q\d+")
"""Matches the last part of the id of a card that is a question of the guide."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What one part contributes to a column."""

    part: int
    points: float
    evidence: tuple[str, ...]
    """What the points are for; the first sentence sums up the others."""
    advice: str = ""
    """What to work on if points are lost, and with which command."""
    command: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the rubric."""

    name: str
    marks: tuple[Mark, ...]

    @property
    def points(self) -> int | None:
        """The mean of the marks, rounded half up; None if no part is about this column."""
        return int(sum(mark.points for mark in self.marks) / len(self.marks) + 0.5) if self.marks else None


def score(record: Record) -> tuple[Column, ...]:
    """Return the columns for an interview whose parts are judged."""
    return tuple(
        Column(name, tuple(mark for index, part in enumerate(record.plan.parts) for mark in marks(record, index, part)))
        for name, marks in COLUMNS.items()
    )


def total(columns: tuple[Column, ...]) -> int:
    """Return the sum of all columns in percent of what could be reached."""
    known = [column.points for column in columns if column.points is not None]
    return round(100 * sum(known) / (BEST * len(known))) if known else 0


def facts_of(record: Record, index: int) -> Facts:
    """Return what the judge found in a part."""
    return next((event.facts for event in reversed(record.of_part(index, Kind.JUDGED)) if event.facts), Facts(is_changed=False))


def _correctness(record: Record, index: int, part: Part) -> Iterator[Mark]:
    if part.kind not in {PartKind.CODING, PartKind.DEBUGGING}:
        return
    facts, hints = facts_of(record, index), len(record.of_part(index, Kind.HINT))
    reached = BEST * facts.passed / facts.total if facts.total and part.kind is PartKind.CODING else BEST * facts.solved
    taken = f", and {counted(hints, 'hint')} for {counted(hints * PER_HINT, 'point')}" if hints else ""
    evidence = [f"{part.kata}: {_how_correct(part, facts)}{taken}", *facts.failed]
    yield Mark(index, max(0.0, reached - PER_HINT * hints), tuple(evidence), _advice(part, facts), f"kata open {part.kata}")


def _advice(part: Part, facts: Facts) -> str:
    if facts.solved:
        return f"Solve {part.kata} in your own time"
    if part.kind is PartKind.DEBUGGING:
        return f"Write {part.kata}, whose mistake you did not repair"
    return f"{part.kata} does not work yet"


def _how_correct(part: Part, facts: Facts) -> str:
    if not facts.is_changed:
        return "not started" if part.kind is PartKind.CODING else "not repaired"
    if part.kind is PartKind.DEBUGGING:
        return "the mistake is repaired" if facts.solved else "the program is still wrong"
    return f"{facts.passed} of {counted(facts.total, 'check')} passed"


def _testing(record: Record, index: int, part: Part) -> Iterator[Mark]:
    facts = facts_of(record, index)
    if not part.kata or not facts.mistakes or (part.kind is PartKind.DEBUGGING and not facts.tests):
        return
    command, write = f"kata tests {part.kata}", f"Write tests for {part.kata}"
    tried = any(event.what == "examples" for event in record.of_part(index, Kind.RAN))
    if facts.tests:
        evidence = (f"{part.kata}: {facts.tests}", *(f"missed: {mistake}" for mistake in facts.missed))
        yield Mark(index, BEST * facts.caught / facts.mistakes, evidence, f"{write} that catch more mistakes", command)
    elif tried and part.kind is PartKind.CODING:
        evidence = (f"{part.kata}: only the examples of the brief were run",)
        yield Mark(index, EXAMPLES_ONLY, evidence, write, command)
    else:
        yield Mark(index, 0, (f"{part.kata}: no tests",), write, command)


def _quality(record: Record, index: int, part: Part) -> Iterator[Mark]:
    facts = facts_of(record, index)
    if part.kind not in {PartKind.CODING, PartKind.DEBUGGING}:
        return
    if not facts.is_changed:
        yield Mark(index, 0, (f"{part.kata}: {_how_correct(part, facts)}",), _advice(part, facts), f"kata open {part.kata}")
        return
    said = counted(len(facts.remarks), "finding") if facts.remarks else "no findings"
    evidence = (f"{part.kata}: {said} about types and style", *facts.remarks)
    points = max(0, BEST - PER_REMARK * len(facts.remarks))
    yield Mark(index, points, evidence, "Let mypy and ruff check each save", "kata watch")


def _communication(record: Record, index: int, part: Part) -> Iterator[Mark]:
    for card in part.cards:
        last = next((event for event in reversed(record.of_part(index, Kind.ASKED, Kind.ANSWERED)) if event.card == card), None)
        if last is None or not last.points:
            yield Mark(index, 0, (f"{card}: not answered",), f"Answer aloud: {card}", _explain(card))
            continue
        missed = tuple(point for number, point in enumerate(last.points, 1) if number not in last.ticked)
        said = f"{len(last.points) - len(missed)} of {counted(len(last.points), 'point')}: {last.what}"
        evidence = (said, *(f"missed: {point}" for point in missed))
        reached = BEST * (len(last.points) - len(missed)) / len(last.points)
        yield Mark(index, reached, evidence, f"Answer aloud once more: {last.what}", _explain(card))


def _explain(card: str) -> str:
    head, _, name = card.rpartition("/")
    return f"kata explain {int(name[1:]) if QUESTION.fullmatch(name) else head}"


def _time(record: Record, index: int, part: Part) -> Iterator[Mark]:
    took, budget = seconds(record.events, index), 60.0 * part.minutes
    late = max(0.0, took - budget)
    is_up = any(event.what == "time" for event in record.of_part(index, Kind.DONE))
    said = "time was up" if is_up else "done"
    points = (TIME_UP if is_up else BEST) - BEST * late / budget
    if part.kata and not facts_of(record, index).is_changed:
        said, points = "nothing was changed", 0.0
    evidence = f"part {index + 1}, {part.kind}: {said} after {clock(took)} of {clock(budget)}"
    yield Mark(index, max(0.0, points), (evidence,), "Get used to the clock", f"kata interview --minutes {record.plan.minutes}")


COLUMNS: Final[Mapping[str, Callable[[Record, int, Part], Iterator[Mark]]]] = {
    "correctness": _correctness,
    "testing": _testing,
    "code quality": _quality,
    "communication": _communication,
    "time": _time,
}
"""The columns of the rubric, and the functions that yield their marks for a part."""

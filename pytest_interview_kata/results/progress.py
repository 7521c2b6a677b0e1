"""Counts verdicts by section and question, and chooses the next kata."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import State

from .order import Standing, first

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pytest_interview_kata.model import Question, Section

    from .verdict import Verdict

STARTED: Final = {State.FAILING: True, State.POLISH: True, State.TODO: False}
"""The states of katas that need work, and whether the attempt was started."""


@dataclass(frozen=True, slots=True)
class QuestionProgress:
    """The verdicts on the katas of one question."""

    question: Question
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """The verdicts of one section, by question, and the number of verdicts in each state."""

    section: Section
    questions: tuple[QuestionProgress, ...]
    totals: Mapping[State, int]
    katas: int = 0
    """The number of all katas in this section if the run has selected only some katas, else 0."""


@dataclass(frozen=True, slots=True)
class DueCards:
    """What `kata review` would ask today."""

    cards: int
    """The number of questions that are due."""
    katas: int
    """The number of katas to be solved again."""
    forecast: tuple[int, ...]
    """How many questions and katas become due on each of the next days, beginning with today."""
    again: str = ""
    """The id of the kata to solve again first; empty if there is none."""


@dataclass(frozen=True, slots=True)
class InterviewScore:
    """The score of one interview."""

    day: str
    """In ISO 8601, in local time."""
    minutes: int
    total: int
    """All columns together, in percent."""
    columns: Mapping[str, int | None]
    """The points of each column, from 0 to 10; None if no part was about the column."""


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of a learner: all verdicts of a run, in the order of the guide, and the missing sandbox walls."""

    sections: tuple[SectionProgress, ...]
    totals: Mapping[State, int]
    unjudged: int = 0
    """The number of katas that this run only partly checked, so that they have no verdict."""
    next: Verdict | None = None
    """The kata to continue with."""
    missing_walls: tuple[str, ...] = ()
    newly_solved: tuple[str, ...] = ()
    """The ids of katas that were not solved before this run."""
    lost: tuple[str, ...] = ()
    """The ids of katas that were solved before this run, and are no longer."""
    due: DueCards | None = None
    """What is due for review, if the learner has cards."""
    katas: int = 0
    """The number of all katas if the run has selected only some of them, else 0."""
    interviews: tuple[InterviewScore, ...] = ()
    """The mock interviews of the learner, the oldest first."""

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """All verdicts, in the order of the guide."""
        return tuple(v for s in self.sections for q in s.questions for v in q.verdicts)


def count(questions: Sequence[Question], verdicts: Iterable[Verdict], unjudged: int = 0) -> Progress:
    """Count verdicts by section and question, in the order of the guide; questions without a verdict are left out.

    `next` is the first kata that needs work, in the order of `first`.
    """
    by_question = _by_question(questions, verdicts)
    by_section: dict[Section, list[QuestionProgress]] = {}
    for question, found in by_question.items():
        if found:
            by_section.setdefault(question.section, []).append(QuestionProgress(question, found))
    sections = tuple(
        SectionProgress(section, tuple(rows), _totals(verdict for row in rows for verdict in row.verdicts))
        for section, rows in by_section.items()
    )
    ordered = [verdict for found in by_question.values() for verdict in found]
    return Progress(sections, _totals(ordered), unjudged, _next(ordered, tuple(by_question)))


def _by_question(questions: Sequence[Question], verdicts: Iterable[Verdict]) -> dict[Question, tuple[Verdict, ...]]:
    """Group verdicts by question; questions that are not in the guide come last."""
    rows: dict[Question, list[Verdict]] = {question: [] for question in questions}
    for verdict in sorted(verdicts, key=lambda verdict: (verdict.kata.id, verdict.path)):
        rows.setdefault(verdict.kata.question, []).append(verdict)
    return {question: tuple(row) for question, row in rows.items()}


def _totals(verdicts: Iterable[Verdict]) -> Mapping[State, int]:
    counted = Counter(verdict.state for verdict in verdicts)
    return {state: counted[state] for state in State}


def _next(verdicts: Sequence[Verdict], guide: Sequence[Question]) -> Verdict | None:
    work = (verdict for verdict in verdicts if verdict.state in STARTED)
    rows = ((Standing(one.kata, STARTED[one.state], bool(one.path), one.gave_up), one) for one in work)
    return first(rows, guide)

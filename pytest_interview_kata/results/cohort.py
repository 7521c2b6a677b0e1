"""Compares the JSON reports of many learners. Reports are read one by one, so thousands of them need little memory."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.files import why

from .reports import SCHEMA, Report, read_report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence


DIGITS: Final = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Learner:
    """One learner: how many katas are solved, in total and by the slug of the section."""

    name: str
    solved: int
    katas: int
    sections: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class QuestionTally:
    """One question, for all learners."""

    number: int
    text: str
    section: str
    states: Counter[str]
    """How many attempts at the question's katas are in each state."""


@dataclass(slots=True)
class Cohort:
    """The sums of all reports."""

    rows: list[Learner] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    """The titles of the sections by slug."""
    sizes: dict[str, int] = field(default_factory=dict)
    """The largest number of katas that any report has in a section, by slug."""
    questions: dict[tuple[str, int], QuestionTally] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    """Why files were left out, one sentence for each."""

    def add(self, name: str, report: Report) -> None:
        """Count a report. Raise `ValueError` if it names a kata without its state."""
        states = {kata.id: kata.state.value for kata in report.katas}
        for section in report.sections:
            self.titles.setdefault(section.slug, section.title)
            self.sizes[section.slug] = max(self.sizes.get(section.slug, 0), section.totals.katas)
            for row in section.questions:
                if lacking := [kata for kata in row.katas if kata not in states]:
                    raise ValueError(f"question {row.number} has the kata {lacking[0]!r:.60}, which is missing in katas")
                key = (section.slug, row.number)
                question = self.questions.setdefault(key, QuestionTally(row.number, row.text, section.slug, Counter()))
                question.states.update(states[kata] for kata in row.katas)
        solved = {section.slug: section.totals.solved for section in report.sections}
        self.rows.append(Learner(name, report.totals.solved, report.totals.katas, solved))

    def in_order(self) -> Iterator[QuestionTally]:
        """Yield the questions in the order of their numbers."""
        yield from sorted(self.questions.values(), key=lambda question: question.number)


def merge(paths: Iterable[Path], order: str = "name") -> Cohort:
    """Read reports one after the other, and sort the learners by a key of `ORDERS`. Leave out files that are not reports."""
    cohort, files = Cohort(), list({path.resolve(): path for path in paths}.values())
    for path, name in zip(files, names_of(files), strict=True):
        try:
            cohort.add(name, read_report(Report, path))
        except OSError as error:
            cohort.problems.append(f"{path} was left out: it cannot be read ({error.strerror}).")
        except ValueError as error:
            cohort.problems.append(
                f"{path} was left out: it is not a report with schema {SCHEMA} ({why(error)}). "
                "`pytest --kata --kata-report json=PATH` writes one."
            )
    cohort.rows.sort(key=ORDERS[order])
    return cohort


def _natural(learner: Learner) -> list[tuple[int, str]]:
    """Return a sort key by which `ada2` comes before `ada10`."""
    return [(int(piece), "") if piece.isdecimal() else (-1, piece.casefold()) for piece in DIGITS.split(learner.name) if piece]


def names_of(paths: Sequence[Path]) -> list[str]:
    """Name each report by the part of its path that differs from the others: `ada` for `ada.json` or `ada/report.json`."""
    parts = [path.resolve().with_suffix("").parts for path in paths]
    if len(parts) == 1:
        return [parts[0][-1]]
    front = min(_common(parts), min(map(len, parts), default=1) - 1)
    back = _common([tuple(reversed(each[front:])) for each in parts])
    short = [PurePath(*(each[front : len(each) - back] or each[-1:])).as_posix() for each in parts]
    if len({*short}) < len(short):
        short = [PurePath(*each[front:]).as_posix() for each in parts]
    return short if len({*short}) == len(short) else [path.resolve().as_posix() for path in paths]


def _common(rows: Sequence[Sequence[str]]) -> int:
    """Return how many parts at the beginning are the same in all rows."""
    together = zip(*rows, strict=False)
    return next((index for index, parts in enumerate(together) if len(set(parts)) > 1), min(map(len, rows), default=0))


ORDERS: Final[Mapping[str, Callable[[Learner], Any]]] = {
    "name": _natural,
    "solved": lambda learner: (-learner.solved, _natural(learner)),
}
"""The ways to sort learners: by name, with numbers in names by value, or by the number of solved katas, highest first."""

"""Many learners' JSON reports side by side; each is read, counted and forgotten, so that ten thousand need little room."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.files import REPORT, read_json, why
from pytest_interview_kata.model import KataError, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

SCHEMA: Final = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One learner: how many katas are solved, by section, in the cohort's order of sections."""

    name: str
    solved: int
    katas: int
    sections: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Question:
    """One question over all learners."""

    number: int
    text: str
    section: str
    states: Counter[str]
    """How many attempts at its katas are in which state."""


@dataclass(slots=True)
class Cohort:
    """What all reports together say."""

    rows: list[Row] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    """Titles of the sections by their slugs."""
    sizes: dict[str, int] = field(default_factory=dict)
    """The most katas that a report has of a section."""
    questions: dict[tuple[str, int], Question] = field(default_factory=dict)

    def add(self, name: str, report: Mapping[str, Any]) -> None:
        """Count a report. Raises `KeyError`, `TypeError` and their like where it is none."""
        if report["schema"] != SCHEMA:
            raise ValueError(f"schema {report['schema']}")
        states = {kata["id"]: str(kata["state"]) for kata in report["katas"]}
        solved: dict[str, int] = {}
        for section in report["sections"]:
            slug = str(section["slug"])
            self.titles.setdefault(slug, str(section["title"]))
            self.sizes[slug] = max(self.sizes.get(slug, 0), int(section["totals"]["katas"]))
            solved[slug] = int(section["totals"]["solved"])
            for told in section["questions"]:
                question = self._question(slug, told)
                question.states.update(states[kata] for kata in told["katas"])
        totals = report["totals"]
        self.rows.append(Row(name, int(totals["solved"]), int(totals["katas"]), solved))

    def _question(self, slug: str, told: Mapping[str, Any]) -> Question:
        key = (slug, int(told["number"]))
        if key not in self.questions:
            self.questions[key] = Question(key[1], str(told["text"]), slug, Counter())
        return self.questions[key]

    @property
    def ranked(self) -> list[Row]:
        """The learners, those who have solved most first, then by name."""
        return sorted(self.rows, key=lambda row: (-row.solved, row.name))

    def hardest(self) -> Iterator[Question]:
        """Give the questions in the order of the guide."""
        yield from sorted(self.questions.values(), key=lambda question: question.number)


def merge(paths: Iterable[Path]) -> Cohort:
    """Read reports one after the other. Raises `KataError` for a file that is none."""
    cohort, files = Cohort(), list(paths)
    names = names_of(files)
    for path, name in zip(files, names, strict=True):
        try:
            cohort.add(name, read_json(path, REPORT))
        except OSError as error:
            raise KataError(f"{path} can't be read ({error.strerror}).") from None
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
            raise KataError(
                f"{path} is no report of schema {SCHEMA} ({why(error)}): `pytest --kata --kata-report json=PATH` writes one."
            ) from None
    return cohort


def names_of(paths: Sequence[Path]) -> list[str]:
    """Name each report by what tells its path from all others: `ada.json` is ada, and so is `ada/report.json`."""
    parts = [path.resolve().with_suffix("").parts for path in paths]
    if len(parts) == 1:
        return [parts[0][-1]]
    front = min(_common(parts), min(map(len, parts), default=1) - 1)
    back = _common([tuple(reversed(each[front:])) for each in parts])
    short = [PurePath(*(each[front : len(each) - back] or each[-1:])).as_posix() for each in parts]
    return short if len({*short}) == len(short) else [PurePath(*each[front:]).as_posix() for each in parts]


def _common(rows: Sequence[Sequence[str]]) -> int:
    """Give how many parts at the beginning all rows share."""
    together = zip(*rows, strict=False)
    return next((place for place, parts in enumerate(together) if len(set(parts)) > 1), min(map(len, rows), default=0))


COUNTED: Final = tuple(state.value for state in State)

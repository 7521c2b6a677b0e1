"""Reads JSON reports of earlier runs, as far as they are compared with others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from pytest_interview_kata.files import REPORT, read_json
from pytest_interview_kata.files.schema import read
from pytest_interview_kata.model import State  # noqa: TC001 - `read` evaluates the annotations

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T", bound="Baseline")
SCHEMA: Final = 1


@dataclass(frozen=True, slots=True)
class KataRow:
    """The state of a kata."""

    id: str
    state: State


@dataclass(frozen=True, slots=True)
class Totals:
    """The number of katas, and how many are solved."""

    katas: int
    solved: int


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question, and the ids of its katas."""

    number: int
    text: str
    katas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section of the guide."""

    slug: str
    title: str
    totals: Totals
    questions: tuple[QuestionRow, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The part of a report that a later run is compared with."""

    katas: tuple[KataRow, ...]


@dataclass(frozen=True, slots=True)
class Report(Baseline):
    """The part of a report that is compared with the reports of other learners."""

    schema: Literal[1]
    totals: Totals
    sections: tuple[SectionRow, ...]


def read_report(kind: type[T], path: Path) -> T:
    """Return the parts of a report. Raise `OSError` or `ValueError` if it cannot be read, or is not a report."""
    return read(kind, read_json(path, REPORT), exact=False)

"""Reads the parts of JSON reports of earlier runs that are compared with other reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeVar

from pytest_interview_kata.files import REPORT, read_json
from pytest_interview_kata.files.schema import read
from pytest_interview_kata.model import State  # noqa: TC001 - `read` evaluates the annotations

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")
SCHEMA: Final = 1


class KataRow(NamedTuple):
    """The state of a kata."""

    id: str
    state: State


class Totals(NamedTuple):
    """The number of katas, and how many are solved."""

    katas: int
    solved: int


class QuestionRow(NamedTuple):
    """A question, and the ids of its katas."""

    number: int
    text: str
    katas: tuple[str, ...]


class SectionRow(NamedTuple):
    """A section of the guide."""

    slug: str
    title: str
    totals: Totals
    questions: tuple[QuestionRow, ...]


class Baseline(NamedTuple):
    """The part of a report that a later run is compared with."""

    katas: tuple[KataRow, ...]


class Report(NamedTuple):
    """The part of a report that is compared with the reports of other learners."""

    schema: Literal[1]
    katas: tuple[KataRow, ...]
    totals: Totals
    sections: tuple[SectionRow, ...]


def read_report(kind: type[T], path: Path) -> T:
    """Return the parts of a report. Raise `OSError` or `ValueError` if it cannot be read, or is not a report."""
    return read(kind, read_json(path, REPORT), exact=False)

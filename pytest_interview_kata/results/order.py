"""Decides which kata comes next. The report of a run and the `kata` command use the same order, so they agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pytest_interview_kata.model import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pytest_interview_kata.model import Kata, Question

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Standing:
    """The facts that decide when an unsolved kata is next."""

    kata: Kata
    is_started: bool
    has_file: bool
    gave_up: bool


def first(rows: Iterable[tuple[Standing, T]], guide: Sequence[Question]) -> T | None:
    """Return the value of the kata to continue with, or None if there are no rows.

    Katas that were started come first, then those with a file, then those without, and last those whose solution was shown.
    Each of these groups is in the order of the sections in the guide, and a section starts with its warm-ups and ends with
    its deep katas. Katas of one level are in the order of their questions.
    """
    levels, questions = tuple(Level), {question: index for index, question in enumerate(guide)}
    sections = {section: index for index, section in enumerate(dict.fromkeys(question.section for question in guide))}

    def rank(row: tuple[Standing, T]) -> tuple[bool, bool, bool, int, int, int, str]:
        facts, kata = row[0], row[0].kata
        place = sections.get(kata.question.section, len(sections))
        number = questions.get(kata.question, len(questions))
        return (facts.gave_up, not facts.is_started, not facts.has_file, place, levels.index(kata.level), number, kata.id)

    return min(rows, key=rank, default=(None, None))[1]

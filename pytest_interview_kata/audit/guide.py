"""Checks that a pack does not mix its sections and questions with those of the bundled pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.model import CONTENTS
from pytest_interview_kata.pack.reader import Contents
from pytest_interview_kata.pack.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_interview_kata.pack.reader import Pack


def mixed_up(pack: Pack, bundled: Path) -> Iterator[str]:
    """Yield a message for each slug of a section and each number of a question that the bundled pack uses differently.

    Progress and reports combine sections with the same slug, and questions with the same section and number.
    """
    if pack.folder == bundled.resolve():
        return
    theirs, path = read_table(Contents, bundled / CONTENTS), pack.folder / CONTENTS
    titles = {section.slug: section.title for section in theirs.sections}
    texts = {(row.section, row.number): row.text for row in theirs.questions}
    other = {section.slug for section in pack.sections if titles.get(section.slug, section.title) != section.title}
    for slug in sorted(other):
        yield f"{path}: the section {slug!r} of the bundled pack has the title {titles[slug]!r}: choose another slug."
    for question in pack.questions:
        slug, number = question.section.slug, question.number
        if slug not in other and texts.get((slug, number), question.text) != question.text:
            yield f"{path}: question {number} of the section {slug!r} has another text in the bundled pack: choose another."

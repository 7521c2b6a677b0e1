"""Checks the parts of a pack that are not part of a kata: folders, sections, questions and answer cards."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import chain
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import CONTENTS, KataError
from pytest_interview_kata.pack.answers import FOLDER, card_path, read_card
from pytest_interview_kata.pack.reader import Contents
from pytest_interview_kata.pack.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_interview_kata.model import Question
    from pytest_interview_kata.pack.answers import AnswerCard
    from pytest_interview_kata.pack.reader import Pack

WORDS: Final = range(90, 221)
"""How many words an answer may have."""
POINTS: Final = range(3, 6)
TRAPS: Final = range(1, 4)
BLOCK: Final = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SECONDS: Final = 20


def faults_of_pack(pack: Pack, bundled: Path) -> Iterator[str]:
    """Yield a message for each fault in the parts of a pack that are not part of a kata; `bundled` is the bundled pack."""
    yield from misplaced(pack)
    yield from faulty_answers(pack)
    yield from mixed_up(pack, bundled)


def misplaced(pack: Pack) -> Iterator[str]:
    """Yield a message if the pack has no kata, and for each folder of katas that is not a section's folder."""
    elsewhere = sorted(chain(pack.folder.glob("*/kata.toml"), pack.folder.glob("*/*/*/kata.toml")))
    sections = {path.parts[-3] for path in pack.folder.glob("*/*/kata.toml")}
    if not (pack.katas or elsewhere or sections):
        yield f"{pack.folder} contains no kata: a kata is a folder <section>/<id> with a kata.toml."
    for path in elsewhere:
        yield f"{path.parent} is not read: put the kata into <section>/<id> of the pack."
    for name in sorted(sections - {section.slug for section in pack.sections}):
        yield f"{pack.folder / name} contains katas, but pack.toml has no section {name!r}: add it, or rename the folder."


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


def faulty_answers(pack: Pack) -> Iterator[str]:
    """Yield a message for each question without an answer card, for each fault of a card, and for each other file."""
    folder = pack.folder / FOLDER
    if not folder.is_dir():
        return
    known = {card_path(pack, question) for question in pack.questions}
    for path in sorted({path for path in folder.iterdir() if not path.name.startswith(".")} - known):
        yield f"{path} is not the answer card of a question: name it like q05.md, or remove it."
    for question in pack.questions:
        yield from _faults(pack, question)


def _faults(pack: Pack, question: Question) -> Iterator[str]:
    path = card_path(pack, question)
    try:
        card = read_card(pack, question)
    except KataError as error:
        yield str(error)
        return
    if card is None:
        yield f"{path} is missing: write the answer card of question {question.number} ({question.text})"
        return
    for message in [*_sizes(card), *_broken_code(card)]:
        yield f"{path}: {message}"


def _sizes(card: AnswerCard) -> Iterator[str]:
    counts = (
        (len(card.answer.split()), WORDS, "words in the answer"),
        (len(card.points), POINTS, "points"),
        (len(card.traps), TRAPS, "traps"),
    )
    for count, sizes, what in counts:
        if count not in sizes:
            yield f"{count} {what}: there should be {sizes[0]} to {sizes[-1]}."


def _broken_code(card: AnswerCard) -> Iterator[str]:
    """Yield a message if the code blocks of the answer, one after the other, raise an exception."""
    code = "\n".join(BLOCK.findall(card.answer))
    if not code:
        return
    command = [sys.executable, "-I", "-c", code]
    try:
        ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        yield f"the code takes more than {SECONDS} s."
        return
    if ran.returncode:
        yield f"the code does not run: {ran.stderr.strip().rpartition(chr(10))[2]}."

"""Checks the answer cards of a pack, if it has any: every question needs one that can be spoken in a minute."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.answers import FOLDER, card_path, read_card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Question
    from pytest_interview_kata.pack.answers import AnswerCard
    from pytest_interview_kata.pack.reader import Pack

WORDS: Final = range(90, 221)
"""How many words an answer may have."""
POINTS: Final = range(3, 6)
TRAPS: Final = range(1, 4)
BLOCK: Final = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SECONDS: Final = 20


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

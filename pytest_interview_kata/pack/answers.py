"""Reads the answer cards of a pack, `questions/q05.md`: what a strong candidate says when the question is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from . import headings
from .tables import read_text

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_interview_kata.model import Question

    from .reader import Pack

FOLDER: Final = "questions"
"""The folder of a pack that contains its answer cards."""
HEADINGS: Final = ("Answer", "Points", "Traps")
ITEM: Final = re.compile(r"^[-*] +", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """The answer to one question."""

    question: Question
    answer: str
    """An answer to be spoken in about a minute."""
    points: tuple[str, ...]
    """What the interviewer listens for."""
    traps: tuple[str, ...]
    """What weak candidates say, and what is wrong about it."""


def card_path(pack: Pack, question: Question) -> Path:
    """Return the path of a question's answer card, which may not exist."""
    return pack.folder / FOLDER / f"q{question.number:02}.md"


def read_card(pack: Pack, question: Question) -> AnswerCard | None:
    """Return the answer card of a question, or None if the pack has none. Raise `KataError` if it is broken."""
    path = card_path(pack, question)
    if not path.is_file():
        return None
    parts = headings.parts(read_text(path), HEADINGS, str(path), "answer cards")
    return AnswerCard(question, parts["Answer"], _items(parts["Points"]), _items(parts["Traps"]))


def _items(text: str) -> tuple[str, ...]:
    items = ITEM.split(text)[1:]
    return tuple(" ".join(item.split()) for item in items)

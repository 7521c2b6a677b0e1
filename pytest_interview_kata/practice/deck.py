"""The cards of a bank: its questions, the follow-up questions of its katas, and the katas themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.answers import read_card
from pytest_interview_kata.pack.notes import notes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Kata, Question
    from pytest_interview_kata.pack.reader import Bank

WORDS: Final = re.compile(r"\w+")
LENGTH: Final = 60
"""The maximum length of the last part of an id, in characters."""


class CardKind(StrEnum):
    """What a card asks for."""

    QUESTION = "question"
    FOLLOW_UP = "follow-up"
    KATA = "kata"


@dataclass(frozen=True, slots=True)
class Card:
    """Something to be remembered."""

    id: str
    """`interview/q05`, `q05_hit_counter/lock-or-rlock` or `q05_hit_counter`."""
    kind: CardKind
    question: Question
    """The question of the guide that the card belongs to."""
    front: str
    """What is asked."""
    points: tuple[str, ...] = ()
    """What a good answer mentions."""
    back: str = ""
    """The answer."""
    kata: Kata | None = None
    """The kata to solve again, or the kata whose notes have the question; None for a question of the guide."""


def cards_of(bank: Bank) -> Iterator[Card]:
    """Yield all cards, in the order of the guides; cards that cannot be read are left out."""
    for pack in bank.packs:
        for question in pack.questions:
            try:
                answer = read_card(pack, question)
            except KataError:
                answer = None
            if answer:
                traps = "".join(f"\n- {trap}" for trap in answer.traps)
                back = f"{answer.answer}\n\nTraps:\n{traps}"
                name = f"{pack.name}/q{question.number:02}"
                yield Card(name, CardKind.QUESTION, question, question.text, answer.points, back)
            for kata in (kata for kata in bank.katas.values() if kata.question is question):
                yield from _cards_of(kata)


def _cards_of(kata: Kata) -> Iterator[Card]:
    yield Card(kata.id, CardKind.KATA, kata.question, f"Solve {kata.id} again: {kata.title}", kata=kata)
    try:
        follow_ups = notes_of(kata).follow_ups
    except KataError:
        return
    for question, answer in follow_ups:
        name = f"{kata.id}/{slug(question)}"
        yield Card(name, CardKind.FOLLOW_UP, kata.question, question, back=answer, kata=kata)


def slug(text: str) -> str:
    """Return the words of a text as a part of an id: `lock-or-rlock`."""
    return "-".join(WORDS.findall(text.casefold()))[:LENGTH].rstrip("-")

"""`kata explain`: asks a question of the guide as an interviewer does, then shows the points to mention and an answer."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict
from itertools import chain
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import console
from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.answers import AnswerCard, read_card
from pytest_interview_kata.pack.lookup import find_question

from .call import JSON, Argument, Call, Command
from .paging import Pages, Quit, press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.pack.reader import Bank

STEPS: Final = ("the points", "the answer")


def run(call: Call) -> Iterator[str]:
    """Yield the question, and after each press of Enter a part of the answer; without a terminal, everything at once."""
    bank, workspace = call.bank_and_workspace()
    word = call.kata(bank, workspace).id if call.options.id is None else call.options.id
    card = _card(bank, word)
    question = card.question
    data = {
        "question": question.number,
        "section": question.section.slug,
        "text": question.text,
        "katas": [kata.id for kata in bank.katas.values() if kata.question == question],
        **{name: value for name, value in asdict(card).items() if name != "question"},
    }
    return call.reply(data, _lines(card, by_steps=console.is_interactive() and not call.options.all))


def _card(bank: Bank, word: str) -> AnswerCard:
    pack, question = find_question(bank, word)
    card = read_card(pack, question)
    if card is None:
        raise KataError(f"The pack {pack.name} has no answer card for question {question.number} ({question.text}).")
    return card


def _lines(card: AnswerCard, *, by_steps: bool) -> Iterator[str]:
    question, parts = f"Question {card.question.number}: {card.question.text}", (_points(card), _answer(card))
    if not by_steps:
        yield from (question, *chain.from_iterable(parts))
        return
    pages = Pages()
    yield from pages.show(question)
    with suppress(Quit):
        for name, part in zip(STEPS, parts, strict=True):
            press(f"Answer aloud. Enter shows {name}, q quits. ", {"\n"})
            yield from pages.show(*part)


def _points(card: AnswerCard) -> Iterator[str]:
    yield "\nPoints that the interviewer listens for:\n"
    yield from (f"- {point}" for point in card.points)


def _answer(card: AnswerCard) -> Iterator[str]:
    yield f"\nAn answer of about a minute:\n\n{card.answer}\n\nTraps:\n"
    yield from (f"- {trap}" for trap in card.traps)


QUESTION = Argument(
    "id", metavar="QUESTION", nargs="?", help="a number such as 5 or Q5, or a kata (default: the question of the next kata)"
)
ALL = Argument("--all", action="store_true", help="print everything at once")
EXPLAIN = Command("explain", "answer a question aloud, then compare with the points and an answer", run, (QUESTION, ALL, JSON))

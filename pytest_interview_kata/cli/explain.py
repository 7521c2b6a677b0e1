"""`kata explain`: asks a question of the guide as an interviewer does, then shows the points to mention and an answer."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import chain
from shlex import quote
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import console
from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.answers import AnswerCard, card_path, read_card
from pytest_interview_kata.pack.lookup import find_questions

from .call import JSON, Argument, Call, Command
from .paging import Pages, Quit, press

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.model import Question
    from pytest_interview_kata.pack.reader import Pack

STEPS: Final = ("the points", "the answer")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The card to show."""

    pack: Pack
    card: AnswerCard
    others: tuple[str, ...]
    """The names of other packs that have a card for a question with this number."""


def run(call: Call) -> Iterator[str]:
    """Yield the question, and after each press of Enter a part of the answer; without a terminal, everything at once."""
    bank, workspace = call.bank_and_workspace()
    word = call.kata(bank, workspace).id if call.options.id is None else call.options.id
    chosen = _choose(find_questions(bank, word), call.options.name)
    question = chosen.card.question
    data = {
        "pack": chosen.pack.name,
        "question": question.number,
        "section": question.section.slug,
        "text": question.text,
        "katas": [kata.id for kata in bank.katas.values() if kata.question == question],
        **{name: value for name, value in asdict(chosen.card).items() if name != "question"},
    }
    return call.reply(data, _lines(chosen, by_steps=console.is_interactive() and not call.options.all))


def _choose(found: Sequence[tuple[Pack, Question]], name: str | None) -> Chosen:
    """Choose the first pack that has an answer card for the question, or the pack with this name."""
    packs = [(pack, question) for pack, question in found if name in {None, pack.name}]
    if not packs:
        number, names = found[0][1].number, " and ".join(pack.name for pack, _ in found)
        raise KataError(f"The pack {name!r} has no question {number}: it is a question of {names}.")
    pack, question = next((row for row in packs if card_path(*row).is_file()), packs[0])
    card = read_card(pack, question)
    if card is None:
        raise KataError(f"The pack {pack.name} has no answer card for question {question.number} ({question.text}).")
    others = (other.name for other, its in packs if other != pack and card_path(other, its).is_file())
    return Chosen(pack, card, (*others,))


def _lines(chosen: Chosen, *, by_steps: bool) -> Iterator[str]:
    card = chosen.card
    number, parts = card.question.number, (_points(card), _answer(card))
    first = (f"Question {number}: {card.question.text}", *_elsewhere(chosen, number))
    if not by_steps:
        yield from chain(first, *parts)
        return
    pages = Pages()
    yield from pages.show(*first)
    with suppress(Quit):
        for name, part in zip(STEPS, parts, strict=True):
            press(f"Answer aloud. Enter shows {name}, q quits. ", {"\n"})
            yield from pages.show(*part)


def _elsewhere(chosen: Chosen, number: int) -> Iterator[str]:
    for name in chosen.others:
        yield f"This is the question of {chosen.pack.name}: `kata explain {number} --from {quote(name)}` asks that of {name}."


def _points(card: AnswerCard) -> Iterator[str]:
    yield "\nPoints that the interviewer listens for:\n"
    yield from (f"- {point}" for point in card.points)


def _answer(card: AnswerCard) -> Iterator[str]:
    yield f"\nAn answer of about a minute:\n\n{card.answer}\n\nTraps:\n"
    yield from (f"- {trap}" for trap in card.traps)


QUESTION = Argument(
    "id", metavar="QUESTION", nargs="?", help="a number such as 5 or Q5, or a kata (default: the question of the next kata)"
)
FROM = Argument("--from", metavar="PACK", dest="name", help="the name of the pack, if several have a question of this number")
ALL = Argument("--all", action="store_true", help="print everything at once")
EXPLAIN = Command(
    "explain", "answer a question aloud, then compare your answer with a good one", run, (QUESTION, FROM, ALL, JSON)
)

"""Chooses the parts of an interview. Everything follows from the seed, the katas and cards, and what is known about them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import KataError, Level
from pytest_interview_kata.practice.deck import CardKind
from pytest_interview_kata.text import counted

from .plan import USUAL, Part, PartKind, Plan, split

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.practice.deck import Card

LAST: Final = 3
"""How many interviews pass before a kata is asked again."""
NEEDED: Final = 2
"""The minimum number of katas: one to be solved, and one to be repaired or tested."""
TWO: Final = 20
"""The minimum number of minutes in which two katas can be solved."""
PER_FOLLOW_UP: Final = 2
"""How many minutes a follow-up question takes."""
MOST_FOLLOW_UPS: Final = 3
WEIGHTS: Final = {
    PartKind.SPOKEN: 10,
    PartKind.CODING: 50,
    PartKind.DEBUGGING: 25,
    PartKind.TESTING: 25,
    PartKind.FOLLOW_UPS: 15,
}
"""The weight of each kind of part when time is divided; an interview has either `DEBUGGING` or `TESTING`."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A kata that may be asked, and what is known about it."""

    kata: Kata
    is_wanted: bool = True
    """Whether the kata is due, weak or new."""
    is_solved: bool = False
    consists_of_tests: bool = False
    """Whether attempts at the kata consist of tests: it can be solved, but not repaired or tested."""


@dataclass(frozen=True, slots=True)
class Stock:
    """The katas and cards from which an interview can be made, and what is known about them."""

    choices: tuple[Choice, ...]
    cards: tuple[Card, ...]
    mistakes_of: Callable[[Kata], Collection[str]]
    """Returns the names of a kata's mistakes."""
    due: frozenset[str] = frozenset()
    """The ids of the cards that are due."""
    recent: frozenset[str] = frozenset()
    """The ids of the katas of the last interviews, which are not asked again."""

    @property
    def questions(self) -> list[Card]:
        """The questions that have an answer card."""
        return [card for card in self.cards if card.kind is CardKind.QUESTION and card.points]

    def follow_ups(self, katas: Collection[str]) -> list[Card]:
        """Return the follow-up questions about these katas."""
        return [card for card in self.cards if card.kind is CardKind.FOLLOW_UP and card.kata and card.kata.id in katas]

    @property
    def solved(self) -> frozenset[str]:
        """The ids of the katas that are solved."""
        return frozenset(choice.kata.id for choice in self.choices if choice.is_solved)


def make_plan(stock: Stock, seed: str, minutes: int = USUAL) -> Plan:
    """Return the plan for a seed: the same one for the same stock. Raise `KataError` if there are too few katas."""
    left = [choice for choice in stock.choices if choice.kata.id not in stock.recent]
    if len(left) < NEEDED or all(choice.consists_of_tests for choice in left):
        raise KataError(_too_few(stock, left))
    draw = _Draw(seed)
    task = _task(left, stock, draw)
    katas = _to_be_solved([choice for choice in left if choice.kata.id != task.kata], minutes, draw)
    own = {task.kata, *(kata.id for kata in katas)}
    spoken = _warm_up(stock, own, draw)
    after = _follow_ups(stock, own, spoken, minutes * WEIGHTS[PartKind.FOLLOW_UPS] // 100, draw)
    effort = sum(kata.level.minutes for kata in katas)
    rows = [
        (WEIGHTS[PartKind.SPOKEN], Part(PartKind.SPOKEN, 0, cards=spoken)),
        *((WEIGHTS[PartKind.CODING] * kata.level.minutes / effort, Part(PartKind.CODING, 0, kata.id)) for kata in katas),
        (WEIGHTS[task.kind], task),
        (WEIGHTS[PartKind.FOLLOW_UPS], Part(PartKind.FOLLOW_UPS, 0, cards=after)),
    ]
    asked = [(weight, part) for weight, part in rows if part.kata or part.cards]
    budgets = split(minutes, [weight for weight, _ in asked])
    return Plan(seed, minutes, tuple(replace(part, minutes=given) for given, (_, part) in zip(budgets, asked, strict=True)))


@dataclass(frozen=True, slots=True)
class _Draw:
    """Makes random choices from digests, so that adding a kata or card to a bank changes as few choices as possible."""

    seed: str

    def number(self, purpose: str, name: str = "") -> int:
        return int.from_bytes(hashlib.sha256(f"{self.seed}\0{purpose}\0{name}".encode()).digest()[:8], "big")

    def coin(self, purpose: str) -> bool:
        return self.number(purpose) % 2 == 0


def _task(left: Iterable[Choice], stock: Stock, draw: _Draw) -> Part:
    """Return a task: to test or to repair a program. Solved katas are repaired first: the program shows most of a solution."""
    to_repair = draw.coin("task")

    def key(choice: Choice) -> Any:
        first = (not choice.is_solved,) if to_repair else ()
        return (*first, not choice.is_wanted, choice.kata.level is Level.DEEP, draw.number("task", choice.kata.id))

    kata = min((choice for choice in left if not choice.consists_of_tests), key=key).kata
    mistakes = sorted(stock.mistakes_of(kata)) if to_repair else []
    if not mistakes:
        return Part(PartKind.TESTING, 0, kata.id)
    return Part(PartKind.DEBUGGING, 0, kata.id, min(mistakes, key=lambda name: draw.number("mistake", name)))


def _to_be_solved(left: Sequence[Choice], minutes: int, draw: _Draw) -> tuple[Kata, ...]:
    """Return one or two katas to be solved: two are a warm-up and a longer one."""
    room = minutes * WEIGHTS[PartKind.CODING] // 100
    if room >= TWO and len(left) > 1 and draw.coin("two"):
        first = _of_level(left, Level.WARM_UP, draw)
        rest = [choice for choice in left if choice.kata is not first]
        return first, _of_level(rest, _longest(room - first.level.minutes), draw)
    return (_of_level(left, _longest(room), draw),)


def _longest(minutes: int) -> Level:
    return max((level for level in Level if level.minutes <= minutes), key=lambda level: level.minutes, default=Level.WARM_UP)


def _of_level(left: Iterable[Choice], level: Level, draw: _Draw) -> Kata:
    """Return a kata: a wanted one of this level if possible, else a wanted one of another level, else any."""

    def key(choice: Choice) -> Any:
        return not choice.is_wanted, choice.kata.level is not level, draw.number("kata", choice.kata.id)

    return min(left, key=key).kata


def _warm_up(stock: Stock, katas: Collection[str], draw: _Draw) -> tuple[str, ...]:
    """Return the id of a question and, if possible, of a related follow-up about a solved kata outside of the interview."""
    for first in _drawn(stock.questions, stock, draw)[:1]:
        related = [card for card in stock.follow_ups(stock.solved.difference(katas)) if card.question == first.question]
        after = _drawn(related, stock, draw)
        return (first.id, *(card.id for card in after[:1]))
    return ()


def _follow_ups(stock: Stock, katas: Collection[str], asked: Collection[str], minutes: int, draw: _Draw) -> tuple[str, ...]:
    """Return the ids of follow-ups about katas of the interview, then about other solved katas; else the ids of questions."""
    number = max(1, min(MOST_FOLLOW_UPS, minutes // PER_FOLLOW_UP))
    groups = (stock.follow_ups(katas), stock.follow_ups(stock.solved.difference(katas)))
    found = [card.id for group in groups for card in _drawn(group, stock, draw) if card.id not in asked]
    rest = [card.id for card in _drawn(stock.questions, stock, draw) if card.id not in asked]
    return tuple((found or rest)[:number])


def _drawn(cards: Iterable[Card], stock: Stock, draw: _Draw) -> list[Card]:
    return sorted(cards, key=lambda card: (card.id not in stock.due, draw.number("card", card.id)))


def _too_few(stock: Stock, left: Sequence[Choice]) -> str:
    again = sum(choice.kata.id in stock.recent for choice in stock.choices)
    what = f"Only {counted(len(left), 'kata')} can be asked"
    if len(left) >= NEEDED:
        what = "Only katas that consist of tests can be asked"
    why = f" without the {again} of the last {LAST} interviews" if again else ""
    return f"{what}{why}, and an interview needs {NEEDED}: choose more sections or levels, or add a pack."

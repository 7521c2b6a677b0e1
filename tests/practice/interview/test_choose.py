"""The plan of an interview follows from its seed, never repeats a kata, and uses every minute."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_interview_kata.model import Kata, KataError, Level, Question, Section
from pytest_interview_kata.practice.deck import Card, CardKind
from pytest_interview_kata.practice.interview.choose import LAST, Choice, Stock, make_plan
from pytest_interview_kata.practice.interview.plan import LEAST, MOST, PartKind, split

if TYPE_CHECKING:
    from collections.abc import Callable

QUESTIONS = [Question(number, Section("s1", "Basics"), f"What is {number}?") for number in range(1, 6)]
MISTAKES = ("off_by_one", "too_slow")


@st.composite
def stocks(draw: Callable[..., object]) -> Stock:
    """Draw up to twelve katas and the cards that belong to them."""
    choices, cards = [], []
    for number in range(draw(st.integers(0, 12))):  # type: ignore[call-overload]
        kata = a_kata(f"k{number}", draw(st.sampled_from(Level)), draw(st.sampled_from(QUESTIONS)))  # type: ignore[arg-type]
        wanted, solved, suite = (bool(draw(st.booleans())) for _ in range(3))
        choices.append(Choice(kata, is_wanted=wanted, is_solved=solved, consists_of_tests=suite))
        if draw(st.booleans()):
            cards.append(Card(f"{kata.id}/why", CardKind.FOLLOW_UP, kata.question, "Why?", back="So.", kata=kata))
    cards += [Card(f"p/q{q.number:02}", CardKind.QUESTION, q, q.text, ("A.",), "A.") for q in QUESTIONS if draw(st.booleans())]
    names = [choice.kata.id for choice in choices]
    recent = frozenset(draw(st.lists(st.sampled_from(names), max_size=4)) if names else [])  # type: ignore[call-overload]
    return Stock(tuple(choices), tuple(cards), lambda _: MISTAKES, frozenset({"p/q02"}), recent)


def a_kata(name: str, level: Level = Level.CORE, question: Question = QUESTIONS[0]) -> Kata:
    return Kata(name, "p", Path("nowhere"), name, question, level, ("holds",))


@given(stocks(), st.text(max_size=5), st.integers(LEAST, MOST))
def test_a_plan_is_sound(stock: Stock, seed: str, minutes: int) -> None:
    allowed = {choice.kata.id for choice in stock.choices} - stock.recent
    suites = {choice.kata.id for choice in stock.choices if choice.consists_of_tests}
    if len(allowed) < 2 or allowed <= suites:
        with pytest.raises(KataError, match=r"can be asked.*, and an interview needs 2: choose more"):
            make_plan(stock, seed, minutes)
        return

    plan = make_plan(stock, seed, minutes)

    assert plan == make_plan(stock, seed, minutes)
    assert sum(part.minutes for part in plan.parts) == minutes
    assert all(part.minutes > 0 for part in plan.parts)
    assert len({*plan.katas}) == len(plan.katas)
    assert {*plan.katas} <= allowed
    kinds = [part.kind for part in plan.parts]
    assert kinds.count(PartKind.CODING) in {1, 2}
    assert kinds.count(PartKind.DEBUGGING) + kinds.count(PartKind.TESTING) == 1
    assert kinds == sorted(kinds, key=[*PartKind].index)
    for part in plan.parts:
        assert not (part.kind in {PartKind.DEBUGGING, PartKind.TESTING} and part.kata in suites)
        assert (part.mistake in MISTAKES) == (part.kind is PartKind.DEBUGGING)
        assert bool(part.cards) == (part.kind in {PartKind.SPOKEN, PartKind.FOLLOW_UPS})


@given(stocks(), st.text(max_size=5))
def test_the_order_of_a_bank_does_not_matter(stock: Stock, seed: str) -> None:
    other = replace(stock, choices=stock.choices[::-1], cards=stock.cards[::-1])
    try:
        plan = make_plan(stock, seed)
    except KataError:
        return

    assert make_plan(other, seed) == plan


@given(st.text(max_size=5), st.sampled_from(["k1", "k2", "k3"]))
def test_a_kata_that_is_wanted_comes_first(seed: str, wanted: str) -> None:
    choices = tuple(Choice(a_kata(f"k{n}"), is_wanted=f"k{n}" == wanted, is_solved=n == 4) for n in range(1, 6))

    assert wanted in make_plan(Stock(choices, (), lambda _: MISTAKES), seed).katas


@given(st.text(max_size=5))
def test_a_program_to_repair_is_of_a_solved_kata_if_there_is_one(seed: str) -> None:
    choices = tuple(Choice(a_kata(f"k{n}"), is_solved=n == 4) for n in range(1, 6))
    task = next(part for part in make_plan(Stock(choices, (), lambda _: MISTAKES), seed).parts if part.kind != PartKind.CODING)

    assert task.kind is PartKind.TESTING or task.kata == "k4"


@given(st.text(max_size=5))
def test_a_question_that_is_due_opens_the_interview(seed: str) -> None:
    cards = tuple(Card(f"p/q{q.number:02}", CardKind.QUESTION, q, q.text, ("A.",), "A.") for q in QUESTIONS)
    stock = Stock(tuple(Choice(a_kata(f"k{n}")) for n in range(3)), cards, lambda _: (), frozenset({"p/q04"}))

    assert make_plan(stock, seed).parts[0].cards == ("p/q04",)


@given(st.text(max_size=5))
def test_a_kata_returns_only_after_three_interviews(seed: str) -> None:
    stock = Stock(tuple(Choice(a_kata(f"k{n}")) for n in range(14)), (), lambda _: MISTAKES)
    played: list[tuple[str, ...]] = []
    for number in range(6):
        recent = frozenset(name for katas in played[-LAST:] for name in katas)
        played.append(make_plan(replace(stock, recent=recent), f"{seed}{number}").katas)

    for index, katas in enumerate(played):
        assert not {*katas} & {name for others in played[max(0, index - LAST) : index] for name in others}


def test_both_tasks_and_one_or_two_katas_occur() -> None:
    stock = Stock(tuple(Choice(a_kata(f"k{n}")) for n in range(5)), (), lambda _: MISTAKES)
    plans = [make_plan(stock, str(seed)) for seed in range(20)]

    assert {part.kind for plan in plans for part in plan.parts} == {PartKind.CODING, PartKind.DEBUGGING, PartKind.TESTING}
    assert {len(plan.katas) for plan in plans} == {2, 3}


@given(st.integers(1, 300), st.lists(st.floats(0.1, 100), min_size=1, max_size=8))
def test_minutes_are_split_in_proportion(minutes: int, weights: list[float]) -> None:
    if minutes < len(weights):
        with pytest.raises(ValueError, match="not enough"):
            split(minutes, weights)
        return

    shares = split(minutes, weights)

    assert sum(shares) == minutes
    assert all(share >= 1 for share in shares)
    assert all(share <= max(1, minutes * weight / sum(weights) + 1) for share, weight in zip(shares, weights, strict=True))


def spoken(stock: Stock, seed: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the cards of the warm-up and of the follow-up questions."""
    first, *_, last = make_plan(stock, seed, 60).parts
    return first.cards, last.cards


@given(st.text(max_size=5))
def test_follow_up_questions_are_about_the_interview_and_solved_katas(seed: str) -> None:
    choices = tuple(Choice(a_kata(f"k{n}"), is_solved=n == 0) for n in range(9))
    katas = [choice.kata for choice in choices]
    cards = [Card(f"{kata.id}/why", CardKind.FOLLOW_UP, kata.question, "Why?", back="So.", kata=kata) for kata in katas]
    questions = [Card(f"p/q{q.number:02}", CardKind.QUESTION, q, q.text, ("A.",), "A.") for q in QUESTIONS]
    stock = Stock(choices, (*cards, *questions), lambda _: MISTAKES)

    warm_up, after = spoken(stock, seed)

    own = {f"{name}/why" for name in make_plan(stock, seed, 60).katas}
    assert {*warm_up[1:]} <= {"k0/why"} - own
    assert {*after} <= own | {"k0/why"}
    assert not {*warm_up} & {*after}
    assert after[0] in own


@given(st.text(max_size=5))
def test_without_follow_up_questions_others_are_asked(seed: str) -> None:
    cards = tuple(Card(f"p/q{q.number:02}", CardKind.QUESTION, q, q.text, ("A.",), "A.") for q in QUESTIONS)

    warm_up, after = spoken(Stock(tuple(Choice(a_kata(f"k{n}")) for n in range(5)), cards, lambda _: ()), seed)

    assert len({*warm_up, *after}) == 4

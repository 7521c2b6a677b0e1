"""Which cards are in use, and when they are due: three weeks, played with a clock that is moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.model import State
from pytest_interview_kata.pack.reader import read_bank
from pytest_interview_kata.practice.deck import Card, CardKind, cards_of, slug
from pytest_interview_kata.practice.events import Event, Kind
from pytest_interview_kata.practice.recording import new_events
from pytest_interview_kata.practice.schedule import rated, schedule
from pytest_interview_kata.results.verdict import Verdict

if TYPE_CHECKING:
    from pathlib import Path

START = datetime(2026, 11, 1, 8, tzinfo=UTC)
ANSWER = "## Answer\n\nYes.\n\n## Points\n\n- One.\n\n## Traps\n\n- No.\n"


@pytest.fixture
def cards(tiny_pack: Path) -> list[Card]:
    (tiny_pack / "questions").mkdir()
    (tiny_pack / "questions" / "q01.md").write_text(ANSWER, encoding="utf-8")
    return [*cards_of(read_bank([tiny_pack]))]


def event(card: str, rating: int, days: float = 0) -> Event:
    return Event((START + timedelta(days=days)).isoformat(), card, Kind.RATED, rating)


def test_the_cards_are_questions_katas_and_follow_ups(cards: list[Card]) -> None:
    assert [(card.id, card.kind) for card in cards] == [
        ("tiny/q01", CardKind.QUESTION),
        ("q01_double", CardKind.KATA),
        ("q01_double/what-does-it-cost", CardKind.FOLLOW_UP),
        ("q01_halve", CardKind.KATA),
        ("q02_greet", CardKind.KATA),
    ]
    assert (cards[0].front, cards[0].points, cards[0].back) == ("What is arithmetic?", ("One.",), "Yes.\n\nTraps:\n\n- No.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Is `d[k] += 1` safe?", "is-d-k-1-safe"),
        ("Warum ist ß größer?", "warum-ist-ss-grösser"),
        ("word " * 40, "word-" * 11 + "word"),
    ],
)
def test_an_id_is_made_of_the_words_of_a_question(text: str, name: str) -> None:
    assert slug(text) == name


def test_no_card_is_in_use_at_first(cards: list[Card]) -> None:
    assert schedule(cards, []).rows == ()


def test_a_solved_kata_brings_its_questions(cards: list[Card]) -> None:
    found = schedule(cards, [event("q01_double", 3)])

    assert [row.card.id for row in found.rows] == ["tiny/q01", "q01_double", "q01_double/what-does-it-cost"]
    assert [row.card.id for row in found.due(START)] == ["tiny/q01", "q01_double/what-does-it-cost"]


def test_another_kata_of_the_question_brings_the_question_but_not_the_follow_ups(cards: list[Card]) -> None:
    assert [row.card.id for row in schedule(cards, [event("q01_halve", 3)]).rows] == ["tiny/q01", "q01_halve"]


def test_cards_can_be_added(cards: list[Card]) -> None:
    found = schedule(cards, [Event(START.isoformat(), "tiny/q01", Kind.ADDED)])

    assert [row.card.id for row in found.due(START)] == ["tiny/q01"]


def test_events_about_unknown_cards_do_no_harm(cards: list[Card]) -> None:
    assert schedule(cards, [event("q99_gone", 3), Event(START.isoformat(), "q98_gone", Kind.ADDED)]).rows == ()


def test_three_weeks(cards: list[Card]) -> None:
    """Good answers each day that something is due: each card is asked at longer and longer intervals, a forgotten one soon."""
    plan = schedule(cards, [event("q01_double", 3)])
    days: dict[int, list[str]] = {}
    for day in range(21):
        moment = START + timedelta(days=day)
        for row in plan.due(moment):
            if row.card.kind is not CardKind.KATA:
                days.setdefault(day, []).append(row.card.id)
                forgotten = row.card.kind is CardKind.FOLLOW_UP and day == 3
                for minutes in (0, 15):  # the second time, the card has left its learning steps
                    plan = rated(plan, event(row.card.id, 1 if forgotten and not minutes else 3, day + minutes / 1440))

    question, follow_up = ([day for day, names in days.items() if card.id in names] for card in (cards[0], cards[2]))
    assert (question[0], follow_up[0]) == (0, 0)
    gaps = [later - earlier for earlier, later in pairwise(question)]
    assert gaps == sorted(gaps)
    assert gaps[-1] > 2 * gaps[0]
    assert follow_up[:2] == question[:2] == [0, 3]
    assert follow_up[2] < question[2]


@pytest.mark.parametrize("rating", [1, 2, 3, 4])
def test_a_solved_kata_is_not_due_on_the_same_day(cards: list[Card], rating: int) -> None:
    [time] = [row.time for row in schedule(cards, [event("q01_double", rating)]).rows if row.card.id == "q01_double"]

    assert time
    assert time >= START + timedelta(days=1)


def test_the_schedule_is_always_the_same(cards: list[Card]) -> None:
    events = [event("q01_double", 3), event("tiny/q01", 3, 0.1), event("tiny/q01", 3, 1), event("tiny/q01", 2, 9)]

    assert schedule(cards, events) == schedule(cards, events)


def test_the_forecast_counts_days(cards: list[Card]) -> None:
    found = schedule(cards, [event("q01_double", 4)])
    days = found.forecast(START)

    assert (days[0], sum(days), len(days)) == (2, 3, 14)


def test_a_kata_that_is_solved_again_is_not_due_meanwhile(cards: list[Card]) -> None:
    once = [event("q01_double", 1)]
    later = START + timedelta(days=30)
    begun = [*once, Event(later.isoformat(), "q01_double", Kind.STARTED)]

    assert "q01_double" in [row.card.id for row in schedule(cards, once).due(later)]
    assert "q01_double" not in [row.card.id for row in schedule(cards, begun).due(later)]


@pytest.mark.parametrize(
    ("minutes", "hints", "gave_up", "rating"),
    [(4, 0, False, 3), (11, 0, False, 2), (4, 1, False, 2), (4, 0, True, 1), (4, 2, True, 1)],
)
def test_how_a_kata_was_solved_is_its_rating(
    cards: list[Card], minutes: int, hints: int, *, gave_up: bool, rating: int
) -> None:
    kata = cards[1].kata
    assert kata
    events = [*new_events([Verdict(kata, State.FAILING, "")], [], START)]
    events += new_events(
        [Verdict(kata, State.SOLVED, "", hints=hints, gave_up=gave_up)], events, START + timedelta(minutes=minutes)
    )

    assert [(event.kind, event.rating, event.proposed) for event in events] == [("started", 0, False), ("rated", rating, True)]
    assert schedule(cards, events).proposed == {"q01_double": events[1]}


def test_a_kata_is_rated_once_until_it_is_started_again(cards: list[Card]) -> None:
    kata = cards[1].kata
    assert kata
    solved = Verdict(kata, State.SOLVED, "", hints=1, gave_up=True)
    events = [*new_events([solved], [], START)]

    assert [event.rating for event in events] == [1]
    for state in State:
        assert [*new_events([Verdict(kata, state, "", hints=1, gave_up=True)], events, START)] == []
    events.append(Event((START + timedelta(days=9)).isoformat(), kata.id, Kind.STARTED, hints=1))
    again = [*new_events([solved], events, START + timedelta(days=9, minutes=3))]
    assert [event.rating for event in again] == [3]

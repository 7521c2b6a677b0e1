"""The score of an interview, and its card."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_interview_kata.model import Question, Section
from pytest_interview_kata.practice.deck import Card, CardKind
from pytest_interview_kata.practice.interview import card as score_card
from pytest_interview_kata.practice.interview.events import Event, Facts, Kind
from pytest_interview_kata.practice.interview.plan import Part, PartKind, Plan
from pytest_interview_kata.practice.interview.record import Record
from pytest_interview_kata.practice.interview.score import BEST, COLUMNS, score
from pytest_interview_kata.practice.interview.spoken import points_of

if TYPE_CHECKING:
    from collections.abc import Mapping

BEGIN = datetime.fromisoformat("2026-11-01T08:00:00+00:00")
FAILED = ("It is sorted.",)
WELL = Facts(solved=True, passed=4, total=4, tests="9 of 10 mistakes caught", caught=9, mistakes=10, missed=("It is empty.",))


@pytest.fixture(autouse=True)
def utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")


def event(minutes: float, kind: Kind, part: int, **facts: object) -> Event:
    return Event((BEGIN + timedelta(minutes=minutes)).isoformat(), kind, part, **facts)  # type: ignore[arg-type]


def played(*parts: tuple[Part, float, str, list[Event]]) -> Record:
    """Return the record of parts that took some minutes, ended in some manner, and in which something happened."""
    events, now = [], 0.0
    for index, (_, minutes, end, more) in enumerate(parts):
        events += [
            event(now, Kind.ENTERED, index),
            *(replace(each, time=(BEGIN + timedelta(minutes=now)).isoformat(), part=index) for each in more),
        ]
        now += minutes
        events.append(event(now, Kind.DONE, index, what=end))
    plan = Plan("s", sum(part.minutes for part, *_ in parts), tuple(part for part, *_ in parts))
    return Record(Path("2026-11-01_0800"), plan, tuple(events), BEGIN)


def judged(record: Record, part: int, facts: Facts) -> Record:
    return replace(record, events=(*record.events, event(100, Kind.JUDGED, part, facts=facts)))


def points(record: Record) -> Mapping[str, int | None]:
    return {column.name: column.points for column in score(record)}


CODE = Part(PartKind.CODING, 20, "q05_k")
HINT = event(0, Kind.HINT, 0)


@pytest.mark.parametrize(
    ("facts", "more", "expected"),
    [
        (WELL, [], (10, 9, 10, 10)),
        (WELL, [HINT, HINT], (8, 9, 10, 10)),
        (replace(WELL, solved=False, passed=1, failed=FAILED), [HINT] * 5, (0, 9, 10, 10)),
        (replace(WELL, solved=False, passed=2, remarks=("line 1: a", "line 2: b")), [], (5, 9, 6, 10)),
        (replace(WELL, remarks=("a",) * 9), [], (10, 9, 0, 10)),
        (replace(WELL, tests="", caught=0), [], (10, 0, 10, 10)),
        (replace(WELL, tests="", caught=0), [event(0, Kind.RAN, 0, what="examples")], (10, 3, 10, 10)),
        (replace(WELL, tests="", caught=0, mistakes=0), [], (10, None, 10, 10)),
        (Facts(is_changed=False, mistakes=10), [], (0, 0, 0, 0)),
    ],
)
def test_code(facts: Facts, more: list[Event], expected: tuple[int, int | None, int, int]) -> None:
    found = points(judged(played((CODE, 12, "done", more)), 0, facts))

    assert found == dict(zip(COLUMNS, [*expected[:3], None, expected[3]], strict=True))


@pytest.mark.parametrize(
    ("minutes", "end", "expected"), [(20, "done", 10), (22, "done", 9), (60, "done", 0), (20, "time", 5), (24, "time", 3)]
)
def test_time(minutes: float, end: str, expected: int) -> None:
    assert points(judged(played((CODE, minutes, end, [])), 0, WELL))["time"] == expected


@pytest.mark.parametrize(
    ("facts", "correctness", "testing"),
    [
        (replace(WELL, tests=""), 10, None),
        (WELL, 10, 9),
        (replace(WELL, solved=False, passed=3, tests=""), 0, None),
        (Facts(is_changed=False, mistakes=10), 0, None),
    ],
)
def test_a_program_to_repair_counts_in_full_or_not_at_all(facts: Facts, correctness: int, testing: int | None) -> None:
    found = points(judged(played((Part(PartKind.DEBUGGING, 10, "q05_k", "m"), 5, "done", [])), 0, facts))

    assert (found["correctness"], found["testing"]) == (correctness, testing)


def test_a_suite_counts_for_testing_only() -> None:
    found = points(judged(played((Part(PartKind.TESTING, 10, "q05_k"), 5, "done", [])), 0, WELL))

    assert found == {"correctness": None, "testing": 9, "code quality": None, "communication": None, "time": 10}


def test_ticked_points_are_communication() -> None:
    part = Part(PartKind.SPOKEN, 5, cards=("p/q05", "q05_k/why", "q05_k/how"))
    asked = [
        event(0, Kind.ASKED, 0, card="p/q05", points=("A.", "B."), what="What?"),
        event(0, Kind.ANSWERED, 0, card="p/q05", points=("A.", "B."), what="What?", ticked=(2,)),
        event(0, Kind.ASKED, 0, card="q05_k/why", points=("C.",), what="Why?", ticked=(1,)),
    ]
    column = next(column for column in score(played((part, 5, "done", asked))) if column.name == "communication")

    assert column.points == 5
    assert [mark.evidence for mark in column.marks] == [
        *(("1 of 2 points: What?", "missed: A."), ("1 of 1 point: Why?",), ("q05_k/how: not answered",))
    ]
    assert [mark.command for mark in column.marks] == ["kata explain 5", "kata explain q05_k", "kata explain q05_k"]


@given(
    st.builds(
        Facts,
        st.booleans(),
        st.integers(0, 9),
        st.integers(9, 12),
        remarks=st.lists(st.text(), max_size=9).map(tuple),
        is_changed=st.booleans(),
        tests=st.text(),
        caught=st.integers(0, 5),
        mistakes=st.integers(5, 9),
    ),
    st.sampled_from([PartKind.CODING, PartKind.DEBUGGING, PartKind.TESTING]),
    st.floats(0, 500),
)
def test_points_have_limits_and_there_are_always_three_pieces_of_advice(facts: Facts, kind: PartKind, minutes: float) -> None:
    card = score_card.card_of(judged(played((Part(kind, 10, "q05_k"), minutes, "done", [HINT])), 0, facts))

    assert all(column.points is None or 0 <= column.points <= BEST for column in card.columns)
    assert 0 <= card.total <= 100
    assert len({advice.command for advice in card.advice}) == 3


def test_advice_is_about_several_columns_and_then_about_what_is_next() -> None:
    card = score_card.card_of(judged(played((CODE, 22, "done", [])), 0, replace(WELL, solved=False, passed=2, remarks=("a",))))
    best = score_card.card_of(judged(played((CODE, 2, "done", [])), 0, replace(WELL, caught=10)))

    assert [advice.command for advice in card.advice] == ["kata open q05_k", "kata watch", "kata tests q05_k"]
    assert [advice.command for advice in best.advice] == ["kata review", "kata next", "kata interview"]


def test_the_card_shows_the_trend() -> None:
    record = judged(played((CODE, 12, "done", [])), 0, replace(WELL, missed=("It is empty.",) * 9))
    card = score_card.card_of(record)

    lines = [*score_card.lines(card, [replace(card, day="2026-10-31")], 40)]

    assert lines[-3:] == [
        "day         correctness  testing  code quality  communication  time  total",
        "2026-10-31           10        9            10              -    10   98 %",
        "2026-11-01           10        9            10              -    10   98 %",
    ]
    assert max(map(len, lines[: lines.index("\nWork on:\n")])) < 50
    assert "    missed: It is empty." in lines
    markdown = score_card.as_markdown(card)
    assert markdown.count("- missed: It is empty.\n") == 9
    assert "## Communication\n\n- no part was about this\n" in markdown


def test_a_program_that_was_not_repaired_is_something_to_work_on() -> None:
    repair = Part(PartKind.DEBUGGING, 10, "q12_k", "m")
    card = score_card.card_of(played((CODE, 1, "done", []), (repair, 1, "done", [])))
    quality = next(column for column in card.columns if column.name == "code quality")

    assert [mark.evidence for mark in quality.marks] == [("q05_k: not started",), ("q12_k: not repaired",)]
    assert "2. Write q12_k, whose mistake you did not repair: `kata open q12_k`" in [*score_card.lines(card)]


@pytest.mark.parametrize(("text", "said"), [("Why?", "Why? "), ("Explain it.", "Explain it. "), ("Do it", "Do it: ")])
def test_a_command_follows_a_sentence_without_a_colon(text: str, said: str) -> None:
    assert score_card.Advice(text, "kata next").lead(text) == said


def test_foreign_text_in_markdown_is_no_markup() -> None:
    record = judged(played((CODE, 12, "done", [])), 0, replace(WELL, solved=False, failed=("<b>@all</b>\n# x",)))

    assert "\n- `<b>@all</b> # x`\n" in score_card.as_markdown(score_card.card_of(record))


def test_the_points_of_a_follow_up_question_are_its_sentences() -> None:
    question = Question(5, Section("s", "S"), "Why?")
    text = "No. It is `f.g`, e.g. a call:\n\n>>> f.g()\n1\n\nA second one! Third? Fourth. Fifth. Sixth."
    card = Card("k/why", CardKind.FOLLOW_UP, question, "Why?", back=text)

    assert points_of(card) == ("No.", "It is `f.g`, e.g. a call.", "A second one!", "Third?", "Fourth. Fifth. Sixth.")
    assert points_of(replace(card, points=("One.",))) == ("One.",)

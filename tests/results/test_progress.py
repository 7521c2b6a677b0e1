from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from pytest_interview_kata.model import Kata, Level, Question, Section, State
from pytest_interview_kata.results.progress import count
from pytest_interview_kata.results.verdict import Verdict

FIRST, SECOND, EMPTY = Section("s1", "One"), Section("s2", "Two"), Section("s3", "Three")
QUESTIONS = (
    Question(1, FIRST, "a?"),
    Question(2, SECOND, "b?"),
    Question(3, FIRST, "c?"),
    Question(4, EMPTY, "d?"),
)


def verdict(name: str, number: int, state: State, level: Level = Level.CORE, *, gave_up: bool = False) -> Verdict:
    kata = Kata(name, "interview", Path(name), name, QUESTIONS[number - 1], level, ("law",))
    return Verdict(kata, state, f"katas/{kata.attempt_path}", gave_up=gave_up)


def next_of(*verdicts: Verdict) -> str | None:
    """Return the next kata, which must not depend on the order of the verdicts."""
    chosen = {count(QUESTIONS, row).next for row in permutations(verdicts)}
    assert len(chosen) == 1
    (one,) = chosen
    return one.kata.id if one else None


def test_verdicts_are_counted_in_the_order_of_the_guide() -> None:
    progress = count(
        QUESTIONS,
        iter(
            [
                verdict("z", 1, State.SOLVED),
                verdict("y", 3, State.TODO),
                verdict("x", 2, State.FAILING),
                verdict("w", 1, State.SOLVED),
            ]
        ),
        unjudged=3,
    )
    assert [section.section for section in progress.sections] == [FIRST, SECOND]
    assert [[row.question.number for row in section.questions] for section in progress.sections] == [[1, 3], [2]]
    assert [found.kata.id for found in progress.verdicts] == ["w", "z", "y", "x"]
    assert progress.unjudged == 3


def test_every_state_is_counted() -> None:
    progress = count(QUESTIONS, [verdict("a", 1, State.SOLVED), verdict("b", 1, State.POLISH), verdict("c", 2, State.SOLVED)])
    nothing = dict.fromkeys(State, 0)
    assert progress.totals == nothing | {State.SOLVED: 2, State.POLISH: 1}
    assert progress.sections[0].totals == nothing | {State.SOLVED: 1, State.POLISH: 1}


def test_nothing_gives_nothing() -> None:
    progress = count(QUESTIONS, [])
    assert progress.sections == ()
    assert progress.next is None
    assert sum(progress.totals.values()) == 0


def test_a_question_that_the_guide_lacks_comes_last() -> None:
    progress = count(QUESTIONS[1:], [verdict("a", 1, State.SOLVED), verdict("b", 2, State.SOLVED)])
    assert [found.kata.id for found in progress.verdicts] == ["b", "a"]


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        pytest.param((State.TODO, State.SOLVED, State.FAILING), "c", id="what-was-started-first"),
        pytest.param((State.TODO, State.POLISH, State.FAILING), "c", id="by-section"),
        pytest.param((State.SOLVED, State.TODO, State.TODO), "c", id="then-the-first-not-started"),
        pytest.param((State.SOLVED, State.SKIPPED, State.SOLVED), None, id="nothing-left"),
    ],
)
def test_next(states: tuple[State, State, State], expected: str | None) -> None:
    assert (
        next_of(*(verdict(name, place + 1, state) for place, (name, state) in enumerate(zip("abc", states, strict=True))))
        == expected
    )


def test_next_is_the_quickest_of_one_question() -> None:
    assert (
        next_of(
            verdict("a", 1, State.TODO), verdict("b", 1, State.TODO, Level.WARM_UP), verdict("c", 2, State.TODO, Level.WARM_UP)
        )
        == "b"
    )


def test_the_section_comes_before_the_level() -> None:
    assert next_of(verdict("a", 1, State.TODO, Level.DEEP), verdict("b", 2, State.TODO, Level.WARM_UP)) == "a"


def test_the_level_comes_before_the_question() -> None:
    assert next_of(verdict("a", 1, State.TODO, Level.DEEP), verdict("b", 3, State.TODO, Level.CORE)) == "b"
    assert next_of(verdict("a", 1, State.TODO, Level.CORE), verdict("b", 3, State.TODO, Level.WARM_UP)) == "b"


def test_what_was_given_up_comes_last() -> None:
    given_up = verdict("a", 1, State.FAILING, gave_up=True)
    assert next_of(given_up, verdict("b", 2, State.TODO)) == "b"
    assert next_of(given_up, verdict("b", 2, State.SOLVED)) == "a"


def test_what_has_no_file_yet_comes_after_what_has_one() -> None:
    nowhere = replace(verdict("a", 1, State.TODO), path="")
    assert next_of(nowhere, verdict("b", 2, State.TODO)) == "b"
    assert next_of(nowhere, verdict("b", 2, State.TODO, gave_up=True)) == "a"

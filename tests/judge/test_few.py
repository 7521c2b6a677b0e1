"""Properties that an order names in `few` come after the others, and are tried on a few cases before they are tried on all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Attempt, Outcome, Task
from pytest_interview_kata.run.context import Search
from tests.sample_packs import RIGHT

if TYPE_CHECKING:
    from pytest_interview_kata.run.judge_process import Judge

    from .conftest import MakeKata

PROPERTIES: Final = '''
from hypothesis import given, strategies as st

from pytest_interview_kata.properties import Attempt, equal


@given(number=st.integers(0, 1000))
def test_small(attempt: Attempt, number: int) -> None:
    """Small numbers are doubled."""
    equal(attempt.double(number), 2 * number)


TIMES = []


def test_once(attempt: Attempt) -> None:
    """It is tried once."""
    TIMES.append(attempt.double(0))
    equal(len(TIMES), 1, "it was tried again")


@given(number=st.integers(-1000, -1))
def test_negative(attempt: Attempt, number: int) -> None:
    """Negative numbers are doubled."""
    equal(attempt.double(number), 2 * number)
'''
NAMES: Final = ("small", "once", "negative")


def judged(make_kata: MakeKata, judge: Judge, source: str, *few: str) -> list[tuple[str, Outcome]]:
    task = Task(Attempt(make_kata(PROPERTIES, RIGHT), Path("/elsewhere/k.py"), source), NAMES)
    results = [*judge.serve(task, Search(examples=50, own_examples=5, once_broken="stop", few=few))]
    tried = [result.tried for result in results if result.outcome is Outcome.PASSED and result.item != "once"]
    assert all(number > 50 for number in tried), "a result says that all cases were tried"
    return [(result.item, result.outcome) for result in results]


def test_a_failure_on_a_few_cases_is_the_only_result(make_kata: MakeKata, judge: Judge) -> None:
    source = "def double(number):\n    return 2 * abs(number)\n"

    assert judged(make_kata, judge, source, "once", "negative", "small") == [("negative", Outcome.FAILED)]


def test_without_such_a_failure_all_cases_are_tried(make_kata: MakeKata, judge: Judge) -> None:
    assert judged(make_kata, judge, RIGHT, "once", "negative", "small") == [(name, Outcome.PASSED) for name in NAMES]


def test_others_come_before(make_kata: MakeKata, judge: Judge) -> None:
    source = "def double(number):\n    return 2 * abs(number)\n"

    found = judged(make_kata, judge, source, "negative", "once")
    assert found == [("small", Outcome.PASSED), ("negative", Outcome.FAILED)]


def test_a_rare_failure_is_found_afterwards(make_kata: MakeKata, judge: Judge) -> None:
    source = "def double(number):\n    return 2 * number if number < 900 else 0\n"

    assert judged(make_kata, judge, source, "negative", "once")[-1] == ("small", Outcome.FAILED)


def test_an_attempt_that_cannot_be_imported_has_one_result(make_kata: MakeKata, judge: Judge) -> None:
    assert judged(make_kata, judge, "import nowhere\n", "negative") == [("small", Outcome.ERROR)]

"""An attempt that knows the fixed cases also gets cases drawn with a seed derived from its own text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.model import Attempt, Kata, Outcome, Result, Task
from pytest_interview_kata.run.context import Search
from pytest_interview_kata.run.judge_process import Judge
from tests.sample_packs import RIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.run.context import RunContext

    from .conftest import MakeKata

PROPERTIES = """from hypothesis import given, strategies as st

@given(number=st.integers())
def test_doubles(attempt, number):
    \"\"\"The number is doubled.\"\"\"
    doubled = attempt.double(number)  # not beyond this call in a rehearsal
    with open({seen!r}, "a") as seen:
        seen.write(f"{{number}}\\n")
    assert doubled == number * 2
"""
FITTED = "KNOWN = {known}\n\ndef double(number: int) -> int:\n    return number * 2 if number in KNOWN else 0\n"


@pytest.fixture
def kata(make_kata: MakeKata, tmp_path: Path) -> Kata:
    return make_kata(PROPERTIES.format(seen=str(tmp_path / "seen")), RIGHT)


@pytest.fixture
def judges(context: RunContext) -> Iterator[dict[int, Judge]]:
    """Yield two judges that differ in how many cases they draw from the attempt's own seed."""
    judges = {own: Judge(replace(context, search=Search(own_examples=own))) for own in (0, 30)}
    yield judges
    for judge in judges.values():
        judge.close()


def judged(judge: Judge, kata: Kata, source: str, seen: Path, search: Search | None = None) -> tuple[Result, list[int]]:
    seen.write_text("")
    [result] = judge.serve(Task(Attempt(kata, Path("/attempts/k.py"), source), kata.properties), search)
    return result, [int(line) for line in seen.read_text().split()]


def test_an_attempt_that_is_fitted_to_the_cases_is_found_out(judges: dict[int, Judge], kata: Kata, tmp_path: Path) -> None:
    _, common = judged(judges[0], kata, RIGHT, tmp_path / "seen")
    fitted = FITTED.format(known=set(common))

    assert judged(judges[0], kata, fitted, tmp_path / "seen")[0].outcome is Outcome.PASSED
    assert judged(judges[30], kata, fitted, tmp_path / "seen")[0].outcome is Outcome.FAILED


def test_what_its_own_seed_finds_is_made_smaller(judges: dict[int, Judge], kata: Kata, tmp_path: Path) -> None:
    _, common = judged(judges[0], kata, RIGHT, tmp_path / "seen")

    result, _ = judged(judges[30], kata, FITTED.format(known=set(common)), tmp_path / "seen")

    smallest = next(number for number in range(1000) if number not in common)
    assert [finding.call for finding in result.findings] == [f"double({smallest})"]


def test_another_seed_finds_what_was_fitted_to_the_usual_one(judges: dict[int, Judge], kata: Kata, tmp_path: Path) -> None:
    _, common = judged(judges[0], kata, RIGHT, tmp_path / "seen")
    table = FITTED.format(known=set(common)).replace("in KNOWN", "in KNOWN or number % 16")
    outcomes = ((text, judged(judges[30], kata, text, tmp_path / "seen")[0].outcome) for text in numbered(table))
    fitted = next(text for text, outcome in outcomes if outcome is Outcome.PASSED)

    for seed in ("1", "2", "3", "4", "5"):
        other = Search(seed=seed)
        assert judged(judges[30], kata, fitted, tmp_path / "seen", other)[0].outcome is Outcome.FAILED
        assert judged(judges[30], kata, RIGHT, tmp_path / "seen", other)[0].outcome is Outcome.PASSED


def numbered(text: str) -> Iterator[str]:
    """Yield the same program with a different number in a comment each time."""
    return (f"{text}# {number}\n" for number in range(200))


def test_the_same_attempt_always_meets_the_same_cases(judges: dict[int, Judge], kata: Kata, tmp_path: Path) -> None:
    _, first = judged(judges[30], kata, RIGHT, tmp_path / "seen")
    _, again = judged(judges[30], kata, RIGHT, tmp_path / "seen")
    _, other = judged(judges[30], kata, RIGHT + "# another\n", tmp_path / "seen")

    assert first == again
    assert first[:100] == other[:100]
    assert first[100:] != other[100:]

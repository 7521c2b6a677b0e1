"""Stored cases: what is stored, when it is used, and that it leads to the same verdicts as the drawn cases."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

from pytest_interview_kata.judge import case_codec
from pytest_interview_kata.judge.cases import cached, digest, is_stale, left_out, text_of
from pytest_interview_kata.model import Attempt, Kata, Outcome, Result, Task
from pytest_interview_kata.run.judge_process import Judge
from tests.sample_packs import RIGHT

if TYPE_CHECKING:
    from pytest_interview_kata.run.context import RunContext

    from .conftest import MakeKata

PROPERTIES = """from hypothesis import given, strategies as st

@given(number=st.integers(0, 50))
def test_doubles(attempt, number):
    \"\"\"The number is doubled.\"\"\"
    assert attempt.double(number) == number * 2

@given(kind=st.sampled_from([ValueError, KeyError]))
def test_is_for_numbers(attempt, kind):
    \"\"\"Nothing is raised.\"\"\"
    assert attempt.double(len(kind.__name__)) > 0
"""
WRONG_BEYOND_A_THOUSAND = "def double(number: int) -> int:\n    return number * 2 if number < 1000 else 0\n"
WRONG_BEYOND_TEN = "def double(number: int) -> int:\n    return number * 2 if number < 10 else 0\n"
Judged = Callable[[str], dict[str, Result]]


@pytest.fixture
def kata(make_kata: MakeKata) -> Kata:
    return make_kata(PROPERTIES, RIGHT)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def judged(kata: Kata, context: RunContext, cache: Path) -> Iterator[Judged]:
    cache.mkdir()
    judge = Judge(replace(context, cache=cache))

    def judged(source: str) -> dict[str, Result]:
        task = Task(Attempt(kata, Path("/attempts/k.py"), source), kata.properties)
        return {result.item: result for result in judge.serve(task)}

    yield judged
    judge.close()


def freeze(*cases: dict[str, Any]) -> list[case_codec.Case]:
    encoder = case_codec.Encoder()
    for case in cases:
        encoder.add(case)
    return encoder.cases


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        1 << 80,
        -0.0,
        "é\ud800",
        (1, [2]),
        {(1, 2): {"a"}},
        frozenset({b"x"}),
        Decimal("1.10"),
        date(2026, 11, 22),
    ],
    ids=repr,
)
def test_plain_data_comes_back_as_it_was(value: Any) -> None:
    [[case]] = [case_codec.decode(json.loads(json.dumps(freeze({"x": value}))), frozenset({"x"}))]
    assert repr(case) == repr({"x": value})


SHARED: list[int] = []
TWICE = [1]


@pytest.mark.parametrize(
    ("cases", "count"),
    [
        pytest.param([{"x": ValueError}], 0, id="no data"),
        pytest.param([{"x": 1}, {"x": object()}], 0, id="one of them no data"),
        pytest.param([{"x": [SHARED, SHARED]}, {"x": SHARED}], 2, id="a constant"),
        pytest.param([{"x": [TWICE, TWICE]}, {"x": []}], 0, id="one list in two places"),
    ],
)
def test_only_what_loses_nothing_is_kept(cases: list[dict[str, Any]], count: int) -> None:
    assert len(freeze(*cases)) == count


def kept(cache: Path) -> dict[str, Any]:
    [path] = (cache / "cases").iterdir()
    found: dict[str, Any] = json.loads(path.read_text())["cases"]
    return found


def test_what_a_right_attempt_was_tried_on_is_kept_and_tried_again(judged: Judged, cache: Path) -> None:
    drawn = judged(RIGHT)
    cases = kept(cache)
    again = judged(RIGHT)

    assert [*cases] == ["doubles"]  # the cases of the other property are not plain data
    assert drawn["doubles"].tried == again["doubles"].tried == len(cases["doubles"]) + 30


def test_what_is_kept_decides(judged: Judged, cache: Path) -> None:
    judged(RIGHT)
    [path] = (cache / "cases").iterdir()
    path.write_text(path.read_text().replace('"number":0}', '"number":4711}', 1))
    result = judged(WRONG_BEYOND_A_THOUSAND)["doubles"]

    assert (result.outcome, result.findings[0].call) == (Outcome.FAILED, "double(4711)")  # Hypothesis would never draw it


def test_what_falls_by_a_kept_case_is_made_small(judged: Judged) -> None:
    judged(RIGHT)
    assert judged(WRONG_BEYOND_TEN)["doubles"].findings[0].call == "double(10)"


def test_what_is_kept_is_of_one_hypothesis_and_of_the_same_properties(judged: Judged, kata: Kata, cache: Path) -> None:
    judged(RIGHT)
    place = cache / "cases"

    assert cached(place, kata.folder, hypothesis.__version__)
    assert not cached(place, kata.folder, "1.0")
    (kata.folder / "properties.py").write_text(PROPERTIES + "\n# changed\n")
    assert digest(kata.folder) not in str([*place.iterdir()])


@pytest.mark.parametrize("text", ["", "{", "[]", '{"drawn": "?", "cases": {}}'])
def test_a_spoilt_file_was_never_there(judged: Judged, cache: Path, text: str) -> None:
    judged(RIGHT)
    [path] = (cache / "cases").iterdir()
    path.write_text(text)

    assert judged(RIGHT)["doubles"].outcome is Outcome.PASSED
    assert kept(cache)["doubles"]


@pytest.mark.parametrize("case", ['{"number":{"zz":1}}', '{"nobody":1}', "7"])
def test_a_spoilt_case_costs_no_verdict(judged: Judged, cache: Path, case: str) -> None:
    judged(RIGHT)
    [path] = (cache / "cases").iterdir()
    path.write_text(path.read_text().replace('{"number":0}', case, 1))

    assert judged(RIGHT)["doubles"].outcome is Outcome.PASSED


def test_cases_beside_the_properties_come_first(judged: Judged, kata: Kata, cache: Path) -> None:
    text = text_of({"doubles": [{"number": 0}, {"number": 4711}]}, digest(kata.folder))
    (kata.folder / "cases.json").write_text(text)

    assert judged(WRONG_BEYOND_A_THOUSAND)["doubles"].outcome is Outcome.FAILED
    assert judged(RIGHT)["doubles"].tried == 2 + 30
    assert cached(cache / "cases", kata.folder) == {}
    assert left_out(cache / "cases", kata.folder) == {"is_for_numbers": "kind is not plain data: it is or contains type"}


def test_cases_of_other_properties_are_stale(judged: Judged, kata: Kata) -> None:
    (kata.folder / "cases.json").write_text(text_of({"doubles": [{"number": 4711}]}, "of yesterday"))

    assert is_stale(kata.folder)
    assert judged(WRONG_BEYOND_A_THOUSAND)["doubles"].outcome is Outcome.PASSED

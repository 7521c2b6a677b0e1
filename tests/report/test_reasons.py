from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.model import Finding, Outcome, Result, State
from pytest_interview_kata.results.reasons import by_check, reason, worst

if TYPE_CHECKING:
    from .conftest import Make

BOTH = Finding("in words", sentence="The law.")


def result(check: str, outcome: Outcome = Outcome.FAILED, *findings: Finding) -> Result:
    return Result("q", check, check, outcome, findings)


def why(make: Make, *results: Result) -> str:
    return reason(make.verdict("deep_copy", 2, State.FAILING, *results))


@pytest.mark.parametrize(
    ("outcome", "finding", "told"),
    [
        (Outcome.FAILED, BOTH, "The law."),
        (Outcome.FAILED, Finding("in words"), "in words"),
        (Outcome.TIMEOUT, BOTH, "in words"),
        (Outcome.ERROR, Finding("", sentence="The law."), "The law."),
    ],
)
def test_the_reason_is_the_law_or_what_stopped_it(make: Make, outcome: Outcome, finding: Finding, told: str) -> None:
    assert why(make, result("properties", outcome, finding, Finding("another"))) == told


@pytest.mark.parametrize("first", ["properties", "rules"])
def test_laws_and_rules_are_told_first(make: Make, first: str) -> None:
    assert why(make, *(result(name, Outcome.FAILED, Finding(name)) for name in ("types", "lint", first))) == first


def test_what_passed_or_says_nothing_is_no_reason(make: Make) -> None:
    found = [result("properties", Outcome.PASSED, BOTH), result("rules"), result("lint", Outcome.FAILED, Finding("unused"))]
    assert why(make, *found) == "unused"
    assert why(make, result("properties"), result("properties", Outcome.FAILED, BOTH)) == "The law."
    assert why(make, result("rules")) == ""


def test_checks_by_name(make: Make) -> None:
    found = [result("speed"), result("lint"), result("properties"), result("lint", Outcome.PASSED)]
    grouped = by_check(make.verdict("deep_copy", 2, State.FAILING, *found))
    assert [*grouped.items()] == [("speed", [found[0]]), ("lint", [found[1], found[3]]), ("properties", [found[2]])]


def test_worst() -> None:
    assert worst([]) is Outcome.PASSED
    assert worst([result("lint", outcome) for outcome in (Outcome.PASSED, Outcome.SKIPPED)]) is Outcome.SKIPPED
    assert worst([result("lint", outcome) for outcome in (Outcome.TODO, Outcome.FAILED, Outcome.SKIPPED)]) is Outcome.FAILED

"""A check that fails costs its own results only, and the attempt is not blamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.model import Outcome, Result
from pytest_interview_kata.run.guard import complete
from pytest_interview_kata.run.processes import Stopped

if TYPE_CHECKING:
    from collections.abc import Iterator

KEYS = [("kata", "check", "one"), ("kata", "check", "two")]
ONE, TWO, THREE = (Result("kata", "check", item, Outcome.PASSED) for item in ("one", "two", "three"))


def fail() -> Iterator[Result]:
    yield ONE
    raise LookupError("nothing there")


def stop() -> Iterator[Result]:
    yield ONE
    raise Stopped


def test_results_that_were_not_requested_are_ignored() -> None:
    settled: list[Result] = []

    assert complete(KEYS, lambda: [THREE, TWO, ONE], settled.append)
    assert settled == [TWO, ONE]


def test_what_is_missing_is_an_internal_error() -> None:
    settled: list[Result] = []

    assert complete(KEYS, fail, settled.append)
    one, two = settled
    [finding] = two.findings
    assert one is ONE
    assert (two.kata, two.check, two.item, two.outcome, finding.internal) == (*KEYS[1], Outcome.CRASHED, True)
    assert finding.message.endswith("please report: LookupError: nothing there")


def test_a_stopped_check_reports_nothing_more() -> None:
    settled: list[Result] = []

    assert not complete(KEYS, stop, settled.append)
    assert settled == [ONE]

"""`kata debug` runs the counterexample that the report of a run shows first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.debugging.counterexample import choose
from pytest_interview_kata.model import Finding, Outcome, Result
from pytest_interview_kata.results.causes import causes
from pytest_interview_kata.run.cache import with_last_results
from tests.sample_packs import own_kata

if TYPE_CHECKING:
    from pathlib import Path

PROPERTIES = "".join(f"def test_{name}(attempt):\n    pass\n\n\n" for name in "abcd")


def failed(item: str, message: str, call: str) -> Result:
    return Result("k", "properties", item, Outcome.FAILED, (Finding(message, call=call, frames=((3, "f"),)),))


def test_the_first_counterexample_is_that_of_the_report(tmp_path: Path) -> None:
    results = [
        failed("a", "it is wrong", "f(1)"),
        failed("b", "it raised KeyError: 22", "x = 22\nf(x)"),
        failed("c", "it raised KeyError: 3", "f(3)"),
        failed("d", "it raised KeyError: 4444", "f(4444)"),
    ]
    stored = with_last_results({}, results)
    assert choose(stored, own_kata(tmp_path, PROPERTIES)).result == causes(results)[0].first == results[2]
    assert choose(stored, own_kata(tmp_path, PROPERTIES), "b").finding.call == "x = 22\nf(x)"

"""Results for Exercism's front ends: a `results.json` of version 3 for each kata.

The format is described at https://exercism.org/docs/building/tooling/test-runners/interface
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import OWN_TESTS, Outcome, State
from pytest_interview_kata.results.reasons import reason
from pytest_interview_kata.text import plain, shorten

from .parts import line_of, values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytest_interview_kata.model import Finding, Result
    from pytest_interview_kata.results.progress import Progress
    from pytest_interview_kata.results.verdict import Verdict

    from . import Meta

STATUS: Final = {State.SOLVED: "pass", **dict.fromkeys((State.POLISH, State.FAILING, State.TODO), "fail")}
TESTS: Final[Mapping[Outcome, str]] = {
    Outcome.PASSED: "pass",
    **dict.fromkeys((Outcome.FAILED, Outcome.TODO), "fail"),
    **dict.fromkeys((Outcome.TIMEOUT, Outcome.CRASHED, Outcome.ERROR), "error"),
}
MESSAGE: Final = 4000
NAME: Final = 200
OUTPUT: Final = 500
"""The maximum number of characters that the format allows for the output of a test."""


def write(progress: Progress, meta: Meta) -> dict[str, str]:  # noqa: ARG001 - the format has nothing about the run
    """Return the content of each file by its path in a folder, `<kata>/results.json`; skipped katas have none."""
    judged = [verdict for verdict in progress.verdicts if verdict.state in STATUS]
    return {f"{verdict.kata.id}/results.json": json.dumps(_results(verdict), indent=2) + "\n" for verdict in judged}


def _results(verdict: Verdict) -> dict[str, Any]:
    shown = [result for result in verdict.results if result.outcome in TESTS and result.check != OWN_TESTS]
    data = {"version": 3, "status": STATUS[verdict.state]}
    if shown and all(TESTS[result.outcome] == "error" for result in shown):
        return {**data, "status": "error", "message": _cut(reason(verdict) or "it cannot be judged", MESSAGE), "tests": []}
    if not shown:
        return {
            **data,
            "message": None,
            "tests": [{"name": "attempt", "status": "fail", "message": "the file does not exist yet"}],
        }
    return {**data, "message": None, "tests": [_test(result) for result in shown]}


def _test(result: Result) -> dict[str, Any]:
    first = result.findings[0] if result.findings else None
    test: dict[str, Any] = {"name": _cut(result.item.replace("_", " "), NAME), "status": TESTS[result.outcome]}
    if test["status"] != "pass":
        test["message"] = _cut("\n".join(_lines(first)) if first else "not started", MESSAGE)
    if first and first.output:
        test["output"] = _cut(first.output, OUTPUT)
    if first and first.call:
        test["test_code"] = _cut(first.call, MESSAGE)
    return test


def _lines(finding: Finding) -> list[str]:
    message = ": ".join(filter(None, [line_of(finding), finding.message])) if finding.message else ""
    return [*filter(None, [finding.sentence, *map(" ".join, values(finding)), message])]


def _cut(text: str, most: int) -> str:
    return shorten(plain(text), most * 3 // 4) if len(text) > most else plain(text)[:most]

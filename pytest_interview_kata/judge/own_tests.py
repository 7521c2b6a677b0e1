"""Judges the tests that a learner wrote: they should pass for right programs, and fail for wrong ones."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import OWN_TESTS, Finding, Outcome, Result
from pytest_interview_kata.sandbox.process import PlayerLost
from pytest_interview_kata.sandbox.session import PlayerSession
from pytest_interview_kata.text import counted, plain, shorten

from .client import Client
from .values import Raised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.sandbox.messages import TestsOrder
    from pytest_interview_kata.sandbox.pool import PlayerPool

SCENARIO: Final = "run_own_tests"
SCENARIOS: Final = f"\nfrom pytest_interview_kata.sandbox.suite import {SCENARIO}\n"
"""Added to the kata's scenarios, which may be empty, in a player that runs tests."""
WARM_UP: Final = "\nfrom pytest_interview_kata.sandbox.suite import warm_up\n\nwarm_up()\n"
"""Added after `SCENARIOS` if the player is forked for each program, so that forks do not have to import pytest."""
TOO_LONG: Final = "TimeoutError: the test takes too long"
"""Part of pytest's message about a test that used up its time."""
OK: Final = "ok"
FAILED: Final = "tests failed"
EMPTY: Final = "no tests collected"
MISSED: Final = "missed"
"""The code of a finding about a mistake that the tests did not find."""
ADVICE: Final = "add tests for the rules of the brief, one by one"
SHOWN: Final = 3
"""The maximum number of tests that a message names."""
LENGTH: Final = 500
"""The maximum length of the reason why a test fails, in characters."""


@dataclass(frozen=True, slots=True)
class Run:
    """The result of running the tests on one program."""

    status: str
    """pytest's exit status in words, or how the run ended otherwise."""
    passed: int = 0
    others: tuple[tuple[str, str, str], ...] = ()
    """Name, outcome and reason of each test that did not pass."""

    def named(self, *outcomes: str) -> list[str]:
        """Return the names of the tests with these outcomes."""
        return [name for name, outcome, _ in self.others if outcome in outcomes]


def judge_tests(order: TestsOrder, players: PlayerPool) -> Iterator[Result]:
    """Yield one result: whether the tests are sound, and how many wrong programs they reject."""
    start = time.monotonic()
    suite = _Suite(order, players)
    try:
        fault = suite.fault()
        findings, passed = ((fault,), False) if fault else suite.score()
    finally:
        suite.close()
    outcome = Outcome.PASSED if passed else Outcome.FAILED
    seconds, runs = time.monotonic() - start, suite.runs
    yield Result(order["load"]["kata"], OWN_TESTS, OWN_TESTS, outcome, tuple(findings), seconds, tried=runs)


class _Suite:
    """The tests of one order, and the player that runs them on one program after the other."""

    def __init__(self, order: TestsOrder, players: PlayerPool) -> None:
        self._order = order
        scenarios = order["load"]["scenarios"] + SCENARIOS + WARM_UP * ("imports" in order["load"])
        self._session = PlayerSession({**order["load"], "scenarios": scenarios}, players)
        self._client: Client | None = None
        self.runs = 0

    def close(self) -> None:
        """End the player."""
        self._session.close()

    def run(self, program: str, *, limit: int) -> Run:
        """Run the tests on a program, until `limit` tests have failed; 0 means that all tests run."""
        self.runs += 1
        if self._client is None:
            self._session.renew()
            self._client = Client(self._session)
        self._client.begin()
        arguments = (self._order["load"]["kata"], program, self._order["tests"], limit)
        try:
            seen: Any = self._client.call("run", SCENARIO, arguments, {}).value
            return Run(str(seen["status"]), len(seen["passed"]), tuple((str(a), str(b), str(c)) for a, b, c in seen["others"]))
        except PlayerLost as lost:
            self._session.close()
            self._client = None
            return Run(lost.message if lost.how == "crashed" else f"{lost.how}: {lost.message}")
        except (Raised, TypeError, KeyError, ValueError) as error:
            return Run(f"{type(error).__name__}: {error}")
        finally:
            if "imports" in self._order["load"]:  # a run changes what was prepared, such as a database
                self._client = None

    def fault(self) -> Finding | None:
        """Return a finding if the tests reject a right program, do not run, or contain no test that passes; otherwise None."""
        for number, program in enumerate(self._order["right"]):
            run = self.run(program, limit=0)
            if run.status == OK and (run.passed or number):
                continue
            return _fault(run)
        return None

    def score(self) -> tuple[list[Finding], bool]:
        """Return findings that say how many wrong programs are rejected, and whether the tests reject at least one."""
        order = self._order
        missed = [name for name, program in order["wrong"].items() if self.run(program, limit=1).status == OK]
        total = len(order["wrong"])
        said = f"{total - len(missed)} of {counted(total, 'mistake')} caught"
        is_blind = len(missed) == total > 0
        findings = [Finding(f"the tests pass for all {total} wrong programs: {ADVICE}" if is_blind else said)]
        if order["attempt"]:
            run = self.run(order["attempt"], limit=0)
            if run.status != OK:
                said = _tests(run.named("failed", "error")) or run.status
                findings.append(Finding(f"your attempt does not pass: {said}", output=_reasons(run.others)))
        if order["tell_missed"]:
            findings += [Finding(order["sentences"].get(name, name), code=MISSED) for name in missed]
        return findings, not is_blind


def _fault(run: Run) -> Finding:
    if endless := [name for name, _, reason in run.others if TOO_LONG in reason]:
        return Finding(f"the tests do not end: {_tests(endless, 'takes', 'take')} too long on a right program")
    if failed := [row for row in run.others if row[1] == "failed"]:
        return Finding(f"too strict: {_tests([name for name, _, _ in failed])} on a right program", output=_reasons(failed))
    if errors := [row for row in run.others if row[1] == "error"]:
        return Finding(f"the tests do not run: {plain(shorten(errors[0][2], LENGTH))}")
    if run.status == EMPTY or (run.status == OK and not run.others):
        return Finding("there is no test in the file: a test is a function whose name starts with test_")
    if run.status == OK:
        return Finding(f"no test passes or fails: {_tests(run.named('skipped', 'xfail'), 'is skipped', 'are skipped')}")
    if run.status.startswith("timeout"):
        return Finding("the tests do not end on a right program")
    return Finding(f"the tests end pytest: {plain(shorten(run.status, LENGTH))}")


def _tests(names: Sequence[str], one: str = "fails", several: str = "fail") -> str:
    """Return a phrase such as `test_a and test_b fail`, or an empty string."""
    if not names:
        return ""
    rest = [counted(len(names) - SHOWN, "other test")] if len(names) > SHOWN else []
    listed = [*map(plain, names[:SHOWN]), *rest]
    return f"{', '.join(listed[:-1])}{' and ' * (len(listed) > 1)}{listed[-1]} {one if len(names) == 1 else several}"


def _reasons(rows: Sequence[tuple[str, str, str]]) -> str:
    return plain("\n".join(f"{name}: {shorten(reason, LENGTH)}" for name, _, reason in rows))

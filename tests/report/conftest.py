"""A factory of katas, verdicts and progress for the tests of reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pytest_interview_kata.model import Attempt, Finding, Kata, Level, Outcome, Question, Result, Section, State
from pytest_interview_kata.results.progress import Progress, count
from pytest_interview_kata.results.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

CORE = Section("s1_core", "Core Python")
WEB = Section("s5_web", "Web frameworks: Flask and Django")
QUESTIONS = (
    Question(1, CORE, "What are Python's memory management mechanisms?"),
    Question(2, CORE, "What's the difference between deep copy and shallow copy?"),
    Question(4, CORE, "What are iterators and generators?"),
    Question(15, WEB, "How does routing work in Flask?"),
)
REASONS: Mapping[State, Result] = {
    State.FAILING: Result(
        "", "properties", "sharing", Outcome.FAILED, (Finding("", sentence="Two references to one list stay one list."),)
    ),
    State.POLISH: Result("", "types", "types", Outcome.FAILED, (Finding("Missing return type", 3, code="no-untyped-def"),)),
}


class Make:
    """Make katas, verdicts and progress from few arguments."""

    def kata(self, name: str, number: int = 2, level: Level = Level.CORE, **words: Any) -> Kata:
        question = next(question for question in QUESTIONS if question.number == number)
        return Kata(f"q{number:02}_{name}", "interview", Path(name), name, question, level, ("sharing",), **words)

    def verdict(self, name: str, number: int, state: State, *results: Result, **words: Any) -> Verdict:
        kata = self.kata(name, number, extras=("flask",) if state is State.SKIPPED else ())
        given = results or tuple(reason for known, reason in REASONS.items() if known is state)
        return Verdict(kata, state, f"katas/{kata.attempt_path}", given, remarks=frozenset({"types", "lint"}), **words)

    def progress(self, *verdicts: Verdict, unjudged: int = 0) -> Progress:
        return count(QUESTIONS, verdicts, unjudged)

    def attempt(self, source: str = "") -> Attempt:
        return Attempt(self.kata("deep_copy"), Path("q02_deep_copy.py"), source)


@pytest.fixture
def make() -> Make:
    return Make()

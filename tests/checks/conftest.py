"""Fixtures for the tests of checks: tasks with katas of one function."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pytest_interview_kata.model import Attempt, Kata, Level, Question, Section, Task
from pytest_interview_kata.run.context import RunContext

QUESTION = Question(1, Section("s1_basics", "Basics"), "What is arithmetic?")


@pytest.fixture(scope="session")
def make_task(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Task]:
    """Return a function that makes a task from the source of an attempt; keyword arguments are fields of the kata."""

    def make(source: str, *, name: str = "q01_double", item: str = "types", problem: str = "", **facts: object) -> Task:
        folder = tmp_path_factory.mktemp(name)
        if isinstance(tests := facts.pop("typing_tests", None), str):
            (folder / "typing_tests.py").write_text(tests, encoding="utf-8")
        bans = tuple(str(ban) for ban in facts.get("bans", ()))  # type: ignore[attr-defined]  # a tuple, when given
        lint = tuple(str(rule) for rule in facts.get("lint", ()))  # type: ignore[attr-defined]  # a tuple, when given
        kata = Kata(name, "tiny", folder, "Double a number", QUESTION, Level.CORE, ("doubles",), bans=bans, lint=lint)
        return Task(Attempt(kata, Path(f"{name}.py"), source, problem), (item,))

    return make


@pytest.fixture(scope="module")
def context(context: RunContext, tmp_path_factory: pytest.TempPathFactory) -> RunContext:
    """Return the session's context with a separate scratch folder, which tests expect to be empty."""
    return replace(context, scratch=tmp_path_factory.mktemp("scratch"))

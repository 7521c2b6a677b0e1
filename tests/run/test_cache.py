"""A stored result is used until something that its check depends on changes."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.model import Attempt
from pytest_interview_kata.pack.reader import read_bank
from pytest_interview_kata.run.cache import Cache, tool_versions

TINY = Path(__file__).parents[1] / "packs" / "tiny"


@pytest.fixture
def attempt(tmp_path: Path) -> Attempt:
    pack = shutil.copytree(TINY, tmp_path / "tiny")
    return Attempt(read_bank([pack]).kata("t01_double"), tmp_path / "t01_double.py", "def double(number): ...\n")


def digests(attempt: Attempt) -> dict[str, str]:
    cache = Cache(CHECKS, {})
    return {check: cache.digest(check, attempt) for check in CHECKS}


@pytest.mark.parametrize(
    ("file", "changed"),
    [
        ("kata.toml", {*CHECKS}),
        ("typing_tests.py", {"types"}),
        ("solution.py", {"properties", "own_tests"}),
        ("judge/rules.py", {"properties"}),
        ("cases.json", {"properties"}),
        ("notes.md", set()),
    ],
)
def test_a_check_depends_on_the_files_that_it_reads(attempt: Attempt, file: str, changed: set[str]) -> None:
    attempt.kata.judge.mkdir()
    before = digests(attempt)
    with (attempt.kata.folder / file).open("a", encoding="utf-8") as kata_file:
        kata_file.write("\n# changed\n")

    assert {check for check, digest in digests(attempt).items() if digest != before[check]} == changed


def test_every_check_depends_on_the_attempt(attempt: Attempt) -> None:
    before, after = digests(attempt), digests(replace(attempt, source="def double(number): return 1\n"))

    assert not {*before.items()} & {*after.items()}


def test_results_depend_on_the_versions_of_their_tools(attempt: Attempt) -> None:
    lint = CHECKS["lint"]
    without = {**CHECKS, "lint": replace(lint, tools=())}

    assert {"pytest-interview-kata", "hypothesis", "mypy", "ruff"} <= {*tool_versions(CHECKS)}
    assert Cache(without, {}).digest("lint", attempt) != Cache(CHECKS, {}).digest("lint", attempt)
    assert "no-such-tool" not in tool_versions({"lint": replace(lint, tools=("no-such-tool",))})

"""The head start: judges that begin before pytest collects, and only where they will be wanted."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Dojo

PROBE = '''
"""Writes down how many programs were started before collection."""

import pathlib
from pytest_interview_kata.processes import Processes

STARTED = []
start_ahead = Processes.start_ahead


def noted(self, argv, **options):
    STARTED.append(argv[-3])
    return start_ahead(self, argv, **options)


Processes.start_ahead = noted


def pytest_collection():
    pathlib.Path("started.txt").write_text(" ".join(STARTED))


def pytest_kata_packs():  # or a kata run would not listen to this file
    return []
'''
JUDGE = "pytest_interview_kata.judge.worker"


def started(dojo: Dojo, *words: str) -> list[str]:
    """Run pytest, and tell what was started before it collected."""
    dojo.write("conftest.py", PROBE)
    dojo.pytest(*words)
    return (dojo.folder / "started.txt").read_text().split()


def test_what_is_new_starts_judges_and_what_is_known_none(solved: Dojo) -> None:
    assert set(started(solved)) == {JUDGE}
    assert started(solved) == []
    solved.largest("return max(numbers)  # now")
    assert started(solved) == [JUDGE]


def test_what_is_as_long_as_its_stub_starts_none(dojo: Dojo) -> None:
    assert started(dojo) == []


@pytest.mark.parametrize("words", [["--collect-only"], ["-n", "1"]], ids=" ".join)
def test_who_judges_nothing_here_starts_none(solved: Dojo, words: list[str]) -> None:
    pytest.importorskip("xdist")
    assert started(solved, *words) == []


def test_time_that_stood_still_costs_no_verdict(solved: Dojo) -> None:
    solved.pytest()
    path = solved.largest("return min(numbers)")
    os.utime(path, ns=(1, 1))

    assert started(solved) == []
    assert solved.pytest().states["t02_largest"] == "failing"


def test_a_run_that_knows_all_imports_no_judge_and_no_check(solved: Dojo) -> None:
    solved.pytest()
    ran = solved.run("-X", "importtime", "-m", "pytest", "--kata")
    imported = {line.rpartition("|")[2].strip() for line in ran.err.splitlines()}

    assert "pytest_interview_kata.run" in imported
    dear = ("pytest_interview_kata.judge", "pytest_interview_kata.checks.", "hypothesis", "mypy")
    assert [name for name in imported if name.startswith(dear)] == []

"""Judges start before the bank is read, and only if they will be needed; stored results are reported first."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.run.processes import processors

from .conftest import PYTEST

if TYPE_CHECKING:
    from .conftest import Dojo, Ran

PROBE = '''
"""Writes down how many programs were started before collection."""

import gc
import pathlib
from pytest_interview_kata.run.processes import Processes

STARTED = []
start_ahead = Processes.start_ahead


def noted(self, argv, **options):
    STARTED.append(argv[-3])
    return start_ahead(self, argv, **options)


Processes.start_ahead = noted


def pytest_collection():
    pathlib.Path("started.txt").write_text(" ".join(STARTED))


def pytest_unconfigure(config):
    pathlib.Path("in_the_end.txt").write_text(" ".join(STARTED))
    pathlib.Path("frozen.txt").write_text(str(gc.get_freeze_count()))


def pytest_kata_packs():  # or a kata run would not listen to this file
    return []
'''
JUDGE = "pytest_interview_kata.judge.main"


def started(dojo: Dojo, *words: str) -> list[str]:
    """Run pytest, and return which processes were started before the collection."""
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


def test_a_refused_run_leaves_no_judge_and_no_folder(solved: Dojo) -> None:
    temporary = solved.folder / "temporary"
    temporary.mkdir()
    solved.write("conftest.py", f"{PROBE}\ndef pytest_kata_reports():\n    return {{'json': print}}\n")
    ran = solved.pytest(TMPDIR=str(temporary))

    assert ran.status == pytest.ExitCode.USAGE_ERROR
    assert "a report format named 'json'" in ran.err
    assert (solved.folder / "in_the_end.txt").read_text().split() == [JUDGE] * min(2, processors())
    assert list(temporary.iterdir()) == []


def order(ran: Ran) -> list[str]:
    """Return the katas in the order in which the run reported them."""
    return [name for line in ran.out.splitlines() for name in re.findall(r"^katas/\S+/(t\d+_\w+)\.py", line)]


def test_what_is_known_comes_first_and_what_is_waited_for_last(solved: Dojo) -> None:
    assert order(solved.pytest()) == ["t03_nowhere", "t01_double", "t02_largest"]
    assert order(solved.pytest()) == ["t01_double", "t02_largest", "t03_nowhere"]
    solved.double("return 2 * number")
    assert order(solved.pytest()) == ["t02_largest", "t03_nowhere", "t01_double"]


@pytest.mark.parametrize("option", ["--exitfirst", "--maxfail=3", "--stepwise", "--failed-first", "--new-first"])
def test_the_order_stays_where_it_matters(option: str, solved: Dojo) -> None:
    solved.pytest()
    solved.double("return 2 * number")
    assert order(solved.pytest(option))[0] == "t01_double"


def test_what_is_imported_is_frozen_in_kata_runs_alone(dojo: Dojo) -> None:
    def frozen() -> int:
        return int((dojo.folder / "frozen.txt").read_text())

    dojo.write("conftest.py", PROBE)
    dojo.pytest()
    assert frozen() > 0
    dojo.plain()
    assert frozen() == 0


def test_a_run_that_knows_all_imports_no_judge_and_no_check(solved: Dojo) -> None:
    solved.pytest()
    ran = solved.run("-X", "importtime", *PYTEST, "--kata")
    imported = {line.rpartition("|")[2].strip() for line in ran.err.splitlines()}

    assert "pytest_interview_kata.run" in imported
    dear = ("pytest_interview_kata.judge", "pytest_interview_kata.checks.", "hypothesis", "mypy")
    assert [name for name in imported if name.startswith(dear)] == []


LOADERS = """
import sys

def pytest_unconfigure():
    ours = {name: module for name, module in sys.modules.items() if name.startswith("pytest_interview_kata.")}
    print(*(name for name, module in ours.items() if "Rewrit" in type(module.__loader__).__name__), file=open("loaders.txt", "w"))

def pytest_kata_packs():
    return []
"""


def test_no_assertions_are_rewritten_in_what_only_kata_runs_import(solved: Dojo) -> None:
    solved.pytest()
    solved.write("conftest.py", LOADERS)
    solved.pytest()

    rewritten = (solved.folder / "loaders.txt").read_text().split()
    assert "pytest_interview_kata.plugin.importing" in rewritten
    assert not {"pytest_interview_kata.plugin.setup", "pytest_interview_kata.plugin.host", "pytest_interview_kata.model"} & {
        *rewritten
    }


LISTENER = """
class Listener:
    def pytest_runtest_logreport(self, report):
        print("HEARD", report.nodeid.rpartition("::")[2], report.when)

def pytest_configure(config):
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Listener())

def pytest_kata_packs():
    return []
"""


@pytest.mark.parametrize("words", [[], ["-n", "1"]], ids=["alone", "spread"])
def test_who_listens_hears_every_phase_of_what_is_known(solved: Dojo, words: list[str]) -> None:
    assert " setup " not in twice(solved, "--durations=0", "-vv", *words).out
    solved.write("conftest.py", LISTENER)

    heard = re.findall(r"HEARD (\w+) (\w+)", solved.pytest("-s", *words).out)

    assert [when for name, when in heard if name == "knows_no_limit"] == ["setup", "call", "teardown"] * 2
    assert [when for name, when in heard if name == "rules"] == ["setup", "call", "teardown"]


def twice(dojo: Dojo, *words: str) -> Ran:
    dojo.pytest()
    return dojo.pytest(*words)

"""What the report says about earlier and later runs: what is newly solved or lost, and the kata to continue with."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from pytest_interview_kata.files.distribution import install_command

if TYPE_CHECKING:
    from tests.plugin.conftest import Dojo

SINCE = "since the last run: "


class Said(NamedTuple):
    since: str
    next: str
    command: str
    """The beginning of what `kata next` says after the run."""


@pytest.fixture
def remembering(dojo: Dojo) -> Dojo:
    """Return a workspace of three katas that remembers what is solved."""
    dojo.write("katas/.kata.json", '{"format": 1}')
    dojo.write("pyproject.toml", (dojo.folder / "pyproject.toml").read_text("utf-8") + "kata_bundled = false\n")
    return dojo


def run(dojo: Dojo) -> Said:
    lines = dojo.pytest().out.splitlines()
    since, following = (next((line for line in lines if line.startswith(start)), "") for start in (SINCE, "next: "))
    command = dojo.run("-m", "pytest_interview_kata", "next", COLUMNS="1000").out
    named = next(line for line in command.splitlines() if not line.endswith("`kata review`"))
    return Said(since.removeprefix(SINCE), following, named)


def test_as_a_workspace_fills(remembering: Dojo) -> None:
    dojo = remembering
    first = run(dojo)
    assert first == ("", f"next: {dojo.path('t01_double')}  (warm-up, about 5 minutes)", first.next)

    dojo.largest("return min(numbers)")
    started = run(dojo)
    assert started == ("", f"next: {dojo.path('t02_largest')}  (core, about 15 minutes)", started.next)

    dojo.double("return number * 2")
    dojo.largest("return max(numbers)")
    assert run(dojo) == (
        "newly solved t01_double, t02_largest",
        "",
        f"All katas in {dojo.folder} that can be judged here are solved. "
        f"t03_nowhere needs module_that_is_nowhere: {install_command(['nowhere'])}",
    )


def test_what_is_lost(remembering: Dojo) -> None:
    dojo = remembering
    double, largest = dojo.double("return number * 2"), dojo.largest("return min(numbers)")
    assert run(dojo).since == ""  # there was no run before
    assert run(dojo).since == ""

    double.unlink()
    dojo.largest("return max(numbers)")
    assert run(dojo).since == "newly solved t02_largest; no longer solved t01_double"
    assert largest.is_file()


def test_a_repository_that_remembers_nothing(dojo: Dojo) -> None:
    dojo.double("return number * 2")
    out = dojo.pytest(dojo.path("t01_double")).out
    assert SINCE not in out
    assert "1/1 solved  1 of 2 selected" in out


def test_kata_list_knows_the_states_of_the_report(solved: Dojo) -> None:
    solved.largest("return numbers[0]")
    solved.attempt("t03_nowhere", "def double(number):\n    return number * 2\n")
    assert [row["state"] for row in listed(solved)] == ["started", "started", "skipped"]
    solved.pytest()
    assert [row["state"] for row in listed(solved)] == ["solved", "failing", "skipped"]
    assert [row["id"] for row in listed(solved, "failing")] == ["t02_largest"]
    solved.attempt("t01_double", "def double(number):\n    return number * 2\n")
    solved.pytest()
    assert [row["id"] for row in listed(solved, "polish", "failing")] == ["t01_double", "t02_largest"]
    solved.largest("return numbers[-1]")
    assert [row["state"] for row in listed(solved)] == ["polish", "started", "skipped"]


def listed(dojo: Dojo, *states: str) -> list[dict[str, Any]]:
    """Return the rows of `kata list` about the tiny pack."""
    options = [word for state in states for word in ("--state", state)]
    ran = dojo.run("-m", "pytest_interview_kata", "list", "--json", *options)
    return [row for row in json.loads(ran.out)["katas"] if row["pack"] == "tiny"]

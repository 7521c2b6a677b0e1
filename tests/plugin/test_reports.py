"""Reports, history, baseline and the progress bar, in real pytest runs."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pytest_interview_kata.report import REPORTS

if TYPE_CHECKING:
    from .conftest import Dojo


@pytest.fixture
def mixed(dojo: Dojo) -> Dojo:
    """Return a workspace with one kata solved, one failing and one skipped."""
    dojo.double("return number * 2")
    dojo.largest("return min(numbers)")
    return dojo


def history(dojo: Dojo) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (dojo.folder / "h.jsonl").read_text().splitlines()]


def test_every_format_at_once(mixed: Dojo) -> None:
    names = {"markdown": "r.md", "html": "r.html", "badge": "b.svg", "shields": "s.json", "github": "g.txt", "exercism": "ex"}
    ran = mixed.pytest(*(f"--kata-report={name}=out/{path}" for name, path in names.items()))

    assert ran.status == 1
    assert all((mixed.folder / "out" / path).exists() for path in names.values())
    assert json.loads((mixed.folder / "out/ex/t01_double/results.json").read_text())["status"] == "pass"
    assert "::error file=katas/t1_numbers/t02_largest.py,line=4," in (mixed.folder / "out/g.txt").read_text()
    assert ran.report["katas"]
    assert "cannot be written" not in ran.out


def test_help_names_every_format(dojo: Dojo) -> None:
    words = " ".join(dojo.plain("--help").out.split())

    _, _, names = words.partition("Also write a report: ")
    assert re.split(", | or ", re.sub(r" \(.*?\)", "", names.partition(". ")[0])) == [*REPORTS]


def test_annotations_in_the_terminal_and_a_summary_of_the_job(mixed: Dojo) -> None:
    workspace = mixed.folder.parent
    ran = mixed.pytest(
        "--kata-report=github", GITHUB_STEP_SUMMARY=str(mixed.folder / "sum.md"), GITHUB_WORKSPACE=str(workspace)
    )

    assert (
        f"\n::error file={mixed.folder.name}/katas/t1_numbers/t02_largest.py,line=4,title=t02_largest%3A is_the_largest::"
        in ran.out
    )
    assert (mixed.folder / "sum.md").read_text().startswith("## Interview kata: 1/")


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (
            "pdf=x",
            "--kata-report 'pdf=x': unknown format; choose from json, markdown, html, badge, shields, github, exercism.",
        ),
        (
            "exercism",
            "The report exercism has several files: name a folder, for example --kata-report exercism=results.",
        ),
    ],
)
def test_a_report_that_cannot_be_is_told_at_once(dojo: Dojo, option: str, said: str) -> None:
    ran = dojo.plain("--kata", f"--kata-report={option}")
    assert ran.status == pytest.ExitCode.USAGE_ERROR
    assert said in ran.err


def test_a_report_that_cannot_be_written_costs_no_other(mixed: Dojo) -> None:
    mixed.write("file", "")
    ran = mixed.pytest("--kata-report=markdown=file/r.md", "--kata-report=badge=b.svg")
    assert "r.md cannot be written (" in ran.out
    assert (mixed.folder / "b.svg").is_file()
    assert not list(mixed.folder.rglob("*.tmp"))


def test_history_gets_a_line_a_run(mixed: Dojo) -> None:
    subprocess.run(["git", "init", "-q", "."], cwd=mixed.folder, check=True)  # noqa: S607 - the one on the path
    mixed.pytest("--kata-history=h.jsonl", CI_COMMIT_SHA="abc")
    mixed.largest("return max(numbers)")
    mixed.pytest("--kata-history=h.jsonl", "-k", "largest", "--kata-report=html=r.html")

    first, second = history(mixed)
    assert (first["commit"], second["commit"]) == ("abc", "")
    assert (first["states"]["t02_largest"], second["states"]["t02_largest"]) == ("failing", "solved")
    assert second["states"].keys() == first["states"].keys()
    assert second["totals"]["solved"] == 2
    assert first["time"] <= second["time"]


def test_history_is_drawn(mixed: Dojo) -> None:
    old = {"time": "2026-01-05T09:00:00+00:00", "states": {"t01_double": "todo"}}
    mixed.write("h.jsonl", json.dumps(old) + "\n")
    mixed.pytest("--kata-history=h.jsonl", "--kata-report=html=r.html")
    page = (mixed.folder / "r.html").read_text()
    assert "<h2>Over time</h2>" in page
    assert "2026-01-05" in page


def test_a_history_that_is_none_is_told_and_left_alone(mixed: Dojo) -> None:
    mixed.write("h.jsonl", "mine\n")
    ran = mixed.pytest("--kata-history=h.jsonl", "-k", "largest")
    assert "h.jsonl: its last line is not a record of a run" in ran.out
    assert (mixed.folder / "h.jsonl").read_text().startswith("mine\n")


def test_a_baseline_decides(mixed: Dojo) -> None:
    mixed.pytest()
    baseline = mixed.write("baseline.json", (mixed.folder / "report.json").read_text())
    same = mixed.pytest("--kata-baseline=baseline.json")
    mixed.double("return 0")
    worse = mixed.pytest("--kata-baseline=baseline.json")
    part = mixed.pytest("--kata-baseline=baseline.json", "-k", "largest")
    Path(mixed.folder / mixed.path("t01_double")).unlink()
    gone = mixed.pytest("--kata-baseline=baseline.json")

    assert baseline.is_file()
    assert (same.status, worse.status, part.status, gone.status) == (0, 1, 0, 1)
    assert "kata: t01_double was solved and is now failing: an example of the brief fails: double(2)." in " ".join(
        worse.out.split()
    )
    assert "t01_double was solved and is now missing" in gone.out


@pytest.mark.parametrize(("bar", "status"), [("0", 0), ("100", 1)])
def test_a_bar_decides(mixed: Dojo, bar: str, status: int) -> None:
    ran = mixed.pytest(f"--kata-fail-under={bar}")
    assert ran.status == status
    assert ("are required" in ran.out) == bool(status)


@pytest.mark.parametrize("bar", ["-1", "101", "many"])
def test_a_bar_that_is_none_is_told(dojo: Dojo, bar: str) -> None:
    ran = dojo.plain("--kata", f"--kata-fail-under={bar}")
    assert ran.status == pytest.ExitCode.USAGE_ERROR
    assert f"{bar!r} is not a percentage: use a number from 0 to 100" in ran.err


def test_a_baseline_that_is_not_there_is_told_at_once(dojo: Dojo) -> None:
    ran = dojo.plain("--kata", "--kata-baseline=nowhere.json")
    assert ran.status == pytest.ExitCode.USAGE_ERROR
    assert "The baseline" in ran.err


def test_junit_and_json_agree_on_every_state(mixed: Dojo) -> None:
    ran = mixed.pytest()
    told = {row["kata"]: row["kata_state"] for row in ran.junit.values() if "kata_state" in row}
    assert {kata: state for kata, state in ran.states.items() if kata in told} == told
    assert {"t01_double", "t02_largest"} <= told.keys()

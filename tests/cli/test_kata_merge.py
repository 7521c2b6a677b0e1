"""`kata merge`: reports by name and by pattern, in every format, and the messages for files that are not reports."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from pytest_interview_kata.files.distribution import install_command

Kata = Callable[..., CompletedProcess[str]]


@pytest.fixture
def reports(home: Path) -> Path:
    folder = home / "reports"
    for name, state in (("ada", "solved"), ("bo", "failing")):
        totals = {"katas": 1, "solved": int(state == "solved")}
        questions = [{"number": 1, "text": "What is it?", "katas": ["q01"]}]
        report = {
            "schema": 1,
            "totals": totals,
            "sections": [{"slug": "s1", "title": "Core", "totals": totals, "questions": questions}],
            "katas": [{"id": "q01", "state": state}],
        }
        (folder / name).mkdir(parents=True)
        (folder / name / "report.json").write_text(json.dumps(report))
    return folder


@pytest.mark.usefixtures("reports")
@pytest.mark.parametrize("words", [["reports/ada/report.json", "reports/bo/report.json"], ["reports/*/report.json"]])
def test_merge_names_learners_by_what_tells_their_files_apart(kata: Kata, words: list[str]) -> None:
    ran = kata("merge", *words)
    assert ran.returncode == 0
    assert "| `ada` | 1/1 | 1/1 |\n| `bo` | 0/1 | 0/1 |" in ran.stdout


@pytest.mark.usefixtures("reports")
def test_merge_as_json_and_html(kata: Kata) -> None:
    told = json.loads(kata("merge", "reports/*/*.json", "--as", "json").stdout)
    assert [learner["name"] for learner in told["learners"]] == ["ada", "bo"]
    page = kata("merge", "reports/*/*.json", "--as", "html").stdout
    assert page.startswith("<!doctype html>")
    assert "ada" in page


@pytest.mark.usefixtures("reports")
@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["none/*.json"], "No file matches none/*.json: name JSON reports, for example reports/*.json."),
        (["reports/*/*.json", "--sort", "age"], "--sort 'age': unknown order; choose from name, solved."),
        (["reports/*/*.json", "--as", "xml"], "--as 'xml': unknown format; choose from json, markdown, html."),
    ],
)
def test_merge_says_what_is_wrong(kata: Kata, argv: list[str], said: str) -> None:
    ran = kata("merge", *argv)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert said in ran.stderr


@pytest.mark.usefixtures("reports")
def test_merge_says_what_html_needs(kata: Kata, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pytest_interview_kata.report.find_spec", lambda _: None)
    ran = kata("merge", "reports/*/*.json", "--as", "html")
    assert ran.returncode == 2
    assert f"jinja2: {install_command(['html'])}" in ran.stderr


@pytest.mark.parametrize("form", ["markdown", "json", "html"])
def test_a_broken_report_is_left_out_and_named(kata: Kata, reports: Path, form: str) -> None:
    (reports / "bo" / "report.json").write_text("{")
    ran = kata("merge", "reports/*/*.json", "reports/cy.json", "--as", form)
    assert ran.returncode == 1
    assert "ada" in ran.stdout
    first, second = ran.stderr.splitlines()
    assert "report.json was left out: it is not a report with schema 1 (" in first
    assert second.endswith("cy.json was left out: it cannot be read (No such file or directory).")


def test_only_broken_reports_make_no_table(kata: Kata, home: Path) -> None:
    (home / "empty.json").touch()
    ran = kata("merge", "empty.json")
    assert (ran.returncode, ran.stdout) == (1, "")


@pytest.mark.parametrize(("order", "names"), [("name", ["p1", "p2", "p10"]), ("solved", ["p10", "p1", "p2"])])
def test_learners_are_sorted_by_number_or_by_success(kata: Kata, reports: Path, order: str, names: list[str]) -> None:
    for name, source in (("p10", "ada"), ("p2", "bo"), ("p1", "bo")):
        (reports / f"{name}.json").write_text((reports / source / "report.json").read_text())
    told = json.loads(kata("merge", "reports/*.json", "--sort", order, "--json").stdout)
    assert [learner["name"] for learner in told["learners"]] == names


def test_equal_names_are_distinguished_and_a_file_counts_once(kata: Kata, reports: Path) -> None:
    text = (reports / "ada" / "report.json").read_text()
    for name in ("ada.json", "ada.txt"):
        (reports / name).write_text(text)
    told = json.loads(kata("merge", "reports/ada.json", "reports/ada.txt", "./reports/ada.json", "--json").stdout)
    first, second = [learner["name"] for learner in told["learners"]]
    assert first.endswith("/ada.json")
    assert second.endswith("/ada.txt")

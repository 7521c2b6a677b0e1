"""`kata merge`: reports by name and by pattern, in every format, and the messages for files that are not reports."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

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
        (["reports/cy.json"], "reports/cy.json cannot be read (No such file or directory)"),
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
    assert 'jinja2: pip install "pytest-interview-kata[html]"' in ran.stderr

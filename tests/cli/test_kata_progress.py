"""`kata progress`: a history as a chart, as lists, as JSON, and between two dates."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Kata = Callable[..., CompletedProcess[str]]

RUNS = [
    ("2026-10-05T09:00:00+00:00", "a1b2c3", {"double": "todo", "halve": "todo"}),
    ("2026-10-12T09:00:00+00:00", "d4e5f6", {"double": "solved", "halve": "failing"}),
    ("2026-10-12T21:00:00+00:00", "", {"double": "solved", "halve": "solved"}),
    ("2026-10-19T09:00:00+00:00", "0f0f0f", {"double": "failing", "halve": "solved"}),
]


@pytest.fixture
def history(home: Path) -> Path:
    path = home / "kata-history.jsonl"
    path.write_text(
        "".join(json.dumps({"time": time, "commit": commit, "states": states}) + "\n" for time, commit, states in RUNS)
    )
    return path


def told(kata: Kata, *argv: str) -> dict[str, Any]:
    ran = kata("progress", "--json", *argv)
    assert (ran.returncode, ran.stderr) == (0, "")
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


@pytest.mark.usefixtures("history")
def test_progress_shows_the_chart_and_what_changed(kata: Kata, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert (
        kata("progress").stdout
        == """\
2026-10-05 to 2026-10-19, 4 runs
solved: 0/2 in the first run, 1/2 in the
last
   2 |                  ███████████████
     |                  ███████████████
     |                  ███████████████
     |                  ███████████████
   1 |                 █████████████████
     |                 █████████████████
     |                 █████████████████
     |                 █████████████████
     +----------------------------------
      2026-10-05              2026-10-19
solved since
  2026-10-12  halve
changed between the first and the last
run
  double  todo → failing
  halve   todo → solved
"""
    )


def test_progress_as_json(kata: Kata, history: Path) -> None:
    found = told(kata)
    assert found["history"] == str(history)
    assert found["runs"] == 4
    assert found["to"]["commit"] == "0f0f0f"
    assert found["to"]["totals"]["solved"] == 1
    assert found["solved_since"] == {"halve": "2026-10-12T21:00:00+00:00"}
    assert found["changes"] == [
        {"kata": "double", "before": "todo", "after": "failing"},
        {"kata": "halve", "before": "todo", "after": "solved"},
    ]


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    ("since", "until", "first", "last"),
    [
        ("2026-10-12", "2026-10-19", 2, 3),  # a day means its last run
        ("d4e5", "0f0f0f", 1, 3),
        ("2026-10-12T10:00:00", "2026-10-13", 1, 2),
        ("2020-01-01", "2030-01-01", 0, 3),
        ("0f0f", "2026-10-19T09:00:00+00:00", 3, 3),
    ],
)
def test_progress_between_two_points(kata: Kata, since: str, until: str, first: int, last: int) -> None:
    found = told(kata, "--since", since, "--until", until)
    assert (found["from"]["time"], found["to"]["time"], found["runs"]) == (RUNS[first][0], RUNS[last][0], last - first + 1)


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (
            ["nowhere.jsonl"],
            "{home}/nowhere.jsonl does not contain a history yet: run `pytest --kata --kata-history nowhere.jsonl`.",
        ),
        (["--since", "spring"], "has no run for 'spring': use a day such as 2026-11-22, a time or a commit."),
        (["--since", "0f0f0f", "--until", "a1b2c3"], "the run '0f0f0f' is later than 'a1b2c3': swap --since and --until."),
    ],
)
def test_progress_says_what_is_wrong(kata: Kata, home: Path, argv: list[str], said: str) -> None:
    ran = kata("progress", *argv)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert said.format(home=home) in ran.stderr

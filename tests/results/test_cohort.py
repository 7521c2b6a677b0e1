"""The comparison of many reports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import pytest

from pytest_interview_kata.report.cohort_table import as_json, as_markdown
from pytest_interview_kata.results.cohort import merge, names_of

if TYPE_CHECKING:
    from collections.abc import Callable


def report(**states: str) -> dict[str, Any]:
    counts = [*states.values()]
    totals = {"katas": len(counts), **{name: counts.count(name) for name in ("solved", "polish", "failing", "todo", "skipped")}}
    question = {"number": 1, "text": "What | is it?", "katas": [*states]}
    return {
        "schema": 1,
        "totals": totals,
        "sections": [{"slug": "s1", "title": "Core", "totals": totals, "questions": [question]}],
        "katas": [{"id": kata, "state": state} for kata, state in states.items()],
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ada.json").write_text(json.dumps(report(a="solved", b="failing")))
    (tmp_path / "bo|<b>.json").write_text(json.dumps(report(a="solved", b="solved", c="todo")))
    return tmp_path


def test_learners_stand_side_by_side(folder: Path) -> None:
    assert (
        as_markdown(merge(sorted(folder.glob("*.json"))))
        == """\
## Interview kata: 2 learners

| learner | solved | Core |
| :-- | --: | --: |
| `ada` | 1/2 | 1/3 |
| `bo\\|<b>` | 2/3 | 2/3 |

| question | solved | polish | failing | todo | skipped |
| :-- | --: | --: | --: | --: | --: |
| Q1 What \\| is it? | 3 |  | 1 | 1 |  |
"""
    )


def test_as_data(folder: Path) -> None:
    told = json.loads(as_json(merge([folder / "ada.json"])))
    assert told["learners"] == [{"name": "ada", "solved": 1, "katas": 2, "sections": {"s1": 1}}]
    assert told["questions"][0]["states"] == {"solved": 1, "polish": 0, "failing": 1, "todo": 0, "skipped": 0}


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["r/ada.json"], ["ada"]),
        (["r/ada.json", "r/bo.json"], ["ada", "bo"]),
        (["r/ada/report.json", "r/bo/report.json"], ["ada", "bo"]),
        (["r/1/ada/report.json", "r/2/bo/report.json"], ["1/ada", "2/bo"]),
        (["r/ada.json", "r/ada/ada.json"], ["ada", "ada/ada"]),
    ],
)
def test_names_are_what_tells_paths_apart(paths: list[str], names: list[str]) -> None:
    assert names_of([Path(path) for path in paths]) == names


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": 2}', '{"schema": 1, "katas": [], "sections": [1], "totals": {}}'])
def test_what_is_no_report_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text)
    [problem] = merge([path]).problems
    assert problem.startswith(f"{path} was left out: it is not a report with schema 1 (")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"schema": Infinity}', "Infinity is not valid JSON"),
        ('{"schema": -1e999}', "the number -1e999 is too large"),
        (r'{"schema": 1, "katas": ["\ud800"]}', "a string in it contains a lone surrogate"),
        pytest.param("[" * 100_000 + "]" * 100_000, "it is nested too deeply", id="deep"),
        pytest.param(f"[{'0,' * 500_001}0]", "it contains more than 500,000 values", id="many"),
    ],
)
def test_a_report_that_no_program_of_ours_has_written_is_told(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text)
    [problem] = merge([path]).problems
    assert problem.startswith(f"{path} was left out: it is not a report with schema 1 ({reason}). `pytest --kata")


def large(file: BinaryIO) -> None:
    file.truncate(100_000_000)


def nearly_too_large(file: BinaryIO) -> None:
    file.write('"🙂'.encode() + b"x" * ((16 << 20) - 6) + b'"')


def deep(file: BinaryIO) -> None:
    file.write(b"[" * 100_000)


def many_values(file: BinaryIO) -> None:
    file.write(b"[" + b"{}," * 249_000 + b"0]")


def long_lines(file: BinaryIO) -> None:
    file.writelines(b"x" * 10_000_000 + b"\n" for _ in range(5))


def many_runs(file: BinaryIO) -> None:
    for run in range(10):
        states = ",".join(f'"{run}{kata:05}":"{kata:05}{run}"' for kata in range(50_000))
        file.write(f'{{"time":"2026-11-22T12:00:00Z","states":{{{states}}}}}\n'.encode())


@pytest.mark.skipif(sys.platform != "linux", reason="memory is told in another way elsewhere")
@pytest.mark.parametrize(
    ("command", "write", "status", "sentences"),
    [
        ("merge", large, 1, 1),
        ("merge", nearly_too_large, 1, 1),
        ("merge", deep, 1, 1),
        ("merge", many_values, 1, 1),
        ("progress", large, 2, 1),
        ("progress", long_lines, 2, 6),
        ("progress", many_runs, 0, 0),
    ],
)
def test_one_sentence_and_little_memory(
    tmp_path: Path, command: str, write: Callable[[BinaryIO], None], status: int, sentences: int
) -> None:
    with (tmp_path / "file").open("wb") as file:
        write(file)
    code = (
        "import sys; from pathlib import Path; from pytest_interview_kata.cli import main; status = main(sys.argv[1:])\n"
        "print(status, Path('/proc/self/status').read_text().partition('VmHWM:')[2].split()[0])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, command, "file"],
        cwd=tmp_path,
        env={name: text for name, text in os.environ.items() if name != "COLUMNS"},
        capture_output=True,
        text=True,
        check=True,
    )
    ended, kilobytes = map(int, ran.stdout.split()[-2:])
    assert (ended, len(ran.stderr.splitlines())) == (status, sentences), ran.stderr
    assert kilobytes < 200_000


def test_ten_thousand_reports_need_little_room(folder: Path) -> None:
    pytest.importorskip("resource")
    text = (folder / "ada.json").read_text()
    reports = folder / "reports"
    reports.mkdir()
    for number in range(10_000):
        (reports / f"{number}.json").write_text(text)
    code = (
        "import sys; from pathlib import Path; from resource import RUSAGE_SELF, getrusage; "
        "from pytest_interview_kata.results.cohort import merge\n"
        "before = getrusage(RUSAGE_SELF).ru_maxrss\n"
        "made = merge(Path(sys.argv[1]).iterdir())\n"
        "print(len({row.name for row in made.rows}), getrusage(RUSAGE_SELF).ru_maxrss - before)"
    )
    ran = subprocess.run([sys.executable, "-c", code, str(reports)], capture_output=True, text=True, check=True)
    rows, kilobytes = map(int, ran.stdout.split())
    assert rows == 10_000
    assert kilobytes < 50_000

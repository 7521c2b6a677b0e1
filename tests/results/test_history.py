"""Runs are appended one by one, also by several processes at once, and read again unchanged."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.model import KataError
from pytest_interview_kata.report import over_time
from pytest_interview_kata.report.chart import draw
from pytest_interview_kata.results.history import Entry, append, as_line, read_history
from pytest_interview_kata.results.timeline import Change, changes, solved_since, thinned

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def entry(day: int, commit: str = "", **states: str) -> Entry:
    return Entry(f"2026-11-{day:02}T12:00:00+00:00", states, commit)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "history.jsonl"


def test_what_is_appended_is_read(path: Path) -> None:
    runs = (entry(1, "abc", one="todo"), entry(2, one="solved", two="failing"))
    for run in runs:
        append(path, run)
    assert read_history(path) == runs
    assert json.loads(path.read_text().splitlines()[1]) == {
        "time": "2026-11-02T12:00:00+00:00",
        "commit": "",
        "totals": {"katas": 2, "todo": 0, "failing": 1, "polish": 0, "solved": 1, "skipped": 0},
        "states": {"one": "solved", "two": "failing"},
    }


def test_no_file_is_no_history(path: Path) -> None:
    assert read_history(path) == ()


def test_a_run_of_a_part_leaves_the_rest_as_it_was(path: Path) -> None:
    append(path, entry(1, one="solved", two="todo"))
    append(path, entry(2, two="solved"), whole=False)
    append(path, entry(3, two="solved"))
    assert [run.states for run in read_history(path)] == [
        {"one": "solved", "two": "todo"},
        {"one": "solved", "two": "solved"},
        {"two": "solved"},
    ]


def test_a_torn_line_does_not_swallow_the_next(path: Path) -> None:
    append(path, entry(1, one="todo"))
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    append(path, entry(2, one="solved"), whole=False)
    assert [run.solved for run in read_history(path)] == [0, 1]


def test_the_last_of_long_lines_is_found(path: Path) -> None:
    many = {f"kata_{number}": "solved" for number in range(9000)}
    append(path, entry(1, **many))
    append(path, entry(2, **many))
    append(path, entry(3, more="todo"), whole=False)
    assert len(read_history(path)[-1].states) == 9001


def test_many_programs_write_at_once(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from pytest_interview_kata.results.history import Entry, append\n"
        "for n in range(20): append(Path(sys.argv[1]), Entry('2026-11-22T12:00:00+00:00', {sys.argv[2] + str(n): 'solved' * 400}))"
    )
    runs = [subprocess.Popen([sys.executable, "-c", code, str(path), name]) for name in "abcd"]
    assert [run.wait() for run in runs] == [0, 0, 0, 0]
    assert len({name for run in read_history(path) for name in run.states}) == 80


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
        ("[]", "it is [], not a table with time, states"),
        ("1", "it is 1, not a table with time, states"),
        ('{"states": {}}', "it has no 'time', which is required"),
        (
            '{"time": "2026-11-22T12:00:00", "states": {}}',
            "time is '2026-11-22T12:00:00', not a time in ISO 8601 format with a UTC offset",
        ),
        ('{"time": "x", "states": {}}', "time is 'x', not a time in ISO 8601 format with a UTC offset"),
        ('{"time": "2026-11-22T12:00:00Z", "states": []}', "states is [], not a table"),
        ('{"time": "2026-11-22T12:00:00Z", "states": {"a": 1}}', "states.a is 1, not a string"),
        ('{"time": "2026-11-22T12:00:00Z", "states": {}, "commit": 1}', "commit is 1, not a string"),
        ('{"time": "2026-11-22T12:00:00Z", "states": {}, "seconds": Infinity}', "Infinity is not valid JSON"),
        (
            r'{"time": "2026-11-22T12:00:00Z", "states": {"\ud800": "todo"}}',
            "a string in it contains a lone surrogate",
        ),
        pytest.param("[" * 100_000, "it is nested too deeply", id="deep"),
    ],
)
def test_a_line_that_is_no_run_is_told(path: Path, line: str, why: str) -> None:
    append(path, entry(1))
    with path.open("a") as file:
        file.write(f"{line}\n")
    message = f"{path}: line 2 is not a record of a run ({why}); fix or remove it."
    with pytest.raises(KataError, match=re.escape(message)):
        read_history(path)


def test_a_line_that_is_too_long_is_left_out_and_told(path: Path) -> None:
    append(path, entry(1, one="todo"))
    with path.open("a") as file:
        file.write("x" * 10_000_000 + "\n")
    append(path, entry(2, one="solved"))
    told: list[str] = []
    assert [run.solved for run in read_history(path, told.append)] == [0, 1]
    assert told == [f"Line 2 of {path} has more than 1,048,576 bytes and is ignored: remove it."]


def test_a_run_of_a_part_after_a_line_that_is_too_long_is_told(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("x" * 10_000_000 + "\n")
    with pytest.raises(KataError, match=r"its last line is not a record of a run \(.+\); fix or remove it\."):
        append(path, entry(2, one="solved"), whole=False)


@pytest.mark.parametrize("act", [read_history, lambda path: append(path, entry(1))], ids=["read", "append"])
def test_a_history_that_is_no_file_is_told(tmp_path: Path, act: Callable[[Path], object]) -> None:
    with pytest.raises(KataError, match=r"it is a directory|is not a regular file: name another file for the history\."):
        act(tmp_path)


def test_runs_come_in_the_order_of_their_times(path: Path) -> None:
    for day in (3, 1, 2):
        append(path, entry(day))
    assert [run.time[8:10] for run in read_history(path)] == ["01", "02", "03"]


def test_changes() -> None:
    assert changes({"a": "todo", "b": "solved", "c": "todo"}, {"a": "solved", "b": "solved", "d": "todo"}) == (
        Change("a", "todo", "solved"),
        Change("c", "todo", ""),
        Change("d", "", "todo"),
    )


def test_solved_since_the_last_time_it_was_not() -> None:
    runs = [
        entry(1, a="solved", b="todo"),
        entry(2, a="failing", b="solved"),
        entry(3, a="solved", b="solved"),
        entry(4, b="solved"),
    ]
    assert solved_since(runs[:3]) == {"b": runs[1].time, "a": runs[2].time}
    assert solved_since(runs) == {"b": runs[1].time}


@pytest.mark.parametrize("count", [0, 1, 2, 9, 10, 11, 5000])
def test_thinned_keeps_both_ends(count: int) -> None:
    runs = [entry(1, str(number)) for number in range(count)]
    kept = list(thinned(runs, 10))
    assert len(kept) == min(count, 10)
    assert kept[:1] + kept[-1:] == runs[:1] + runs[-1:]


def test_chart_of_steps() -> None:
    chart = draw([entry(1, a="todo", b="todo"), entry(2, a="solved", b="failing"), entry(3, a="solved", b="solved")])
    assert chart is not None
    assert dict(chart.layers) == {
        "failing": "M0 200 V200.0 H360.0 V0.0 H720.0 V0.0 V200 Z",
        "polish": "M0 200 V200.0 H360.0 V100.0 H720.0 V0.0 V200 Z",
        "solved": "M0 200 V200.0 H360.0 V100.0 H720.0 V0.0 V200 Z",
    }
    assert (chart.first, chart.last, chart.lines) == ("2026-11-01", "2026-11-03", ((200.0, 0), (100.0, 1), (0.0, 2)))


@pytest.mark.parametrize("runs", [[], [entry(1)], [entry(1), entry(1)]], ids=["none", "one", "two at once"])
def test_no_chart_of_a_moment(runs: list[Entry]) -> None:
    assert draw(runs) is None


def test_in_a_terminal() -> None:
    runs = [entry(1, a="todo", b="todo"), entry(2, a="solved", b="todo"), entry(3, a="solved", b="failing")]
    assert list(over_time.lines(runs, width=30, unicode=False)) == [
        "2026-11-01 to 2026-11-03, 3 runs",
        "solved: 0/2 in the first run, 1/2 in the last",
        "   2 |",
        "     |",
        "     |",
        "     |",
        "   1 |            ############",
        "     |            ############",
        "     |            ############",
        "     |            ############",
        "     +------------------------",
        "      2026-11-01    2026-11-03",
        "solved since",
        "  2026-11-02  a",
        "changed between the first and the last run",
        "  a  todo -> solved",
        "  b  todo -> failing",
    ]


def test_columns_of_wide_names() -> None:
    runs = [entry(1, 漢字="todo", abc="todo"), entry(2, 漢字="solved", abc="failing")]
    *_, one, other = over_time.lines(runs, width=30)
    assert sorted((one, other)) == ["  abc   todo → failing", "  漢字  todo → solved"]


def test_one_run_in_a_terminal() -> None:
    assert list(over_time.lines([entry(1, a="todo")])) == [
        "2026-11-01 to 2026-11-01, 1 run",
        "solved: 0/1 in the first run, 0/1 in the last",
        "no kata is solved yet",
    ]


def test_a_line_is_ascii() -> None:
    assert as_line(Entry("2026-11-22T12:00:00+00:00", {"ä\n": "solved"}, "\x1b")).isascii()

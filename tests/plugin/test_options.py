"""The behaviour that pytest users expect of options and items, in real runs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Dojo

DOUBLE = "katas/t1_numbers/t01_double.py"
LARGEST = "katas/t1_numbers/t02_largest.py"


def test_fresh_workspace_is_all_todo_and_no_failure(dojo: Dojo) -> None:
    ran = dojo.pytest()

    assert ran.states == {"t01_double": "todo", "t02_largest": "todo", "t03_nowhere": "skipped"}
    assert ran.status == 0
    assert "next: katas/t1_numbers/t01_double.py  (warm-up, about 5 minutes)" in ran.out


def test_without_a_workspace_one_line_says_how_to_make_one(tmp_path: Path, dojo: Dojo) -> None:
    empty = type(dojo)(tmp_path / "empty")
    empty.write("pytest.ini", "[pytest]\n")

    ran = empty.plain("--kata")

    assert ran.status == 4
    assert ran.err.strip() == (
        f"ERROR: There are no katas in {empty.folder}. Make a workspace with `kata init`, then run `pytest --kata`."
    )


def test_a_path_without_attempts_is_named(dojo: Dojo) -> None:
    dojo.write("tests/test_app.py", "def test_app(): pass\n")

    ran = dojo.pytest("tests")

    assert ran.status == 4
    assert ran.err.strip() == "ERROR: There is no attempt at a kata in tests: the attempts of this workspace are in katas."
    assert dojo.pytest("-k", "nowhere_at_all").status == 5


def test_a_workspace_in_the_current_folder_is_named(dojo: Dojo) -> None:
    (dojo.folder / "katas").rename(dojo.write("my dojo/pytest.ini", "[pytest]\n").with_name("katas"))
    dojo.write("my dojo/katas/.kata.json", '{"format": 1}')

    ran = dojo.plain("--kata")

    assert ran.status == 4
    assert ran.err.strip() == f'ERROR: There are no katas in {dojo.folder}. Run `pytest --kata "my dojo"`.'
    assert dojo.run("-m", "pytest_interview_kata", "next", COLUMNS="1000").err == (
        f"kata: There is no workspace in {dojo.folder} or its parent folders, but my dojo is one: add `-C 'my dojo'`.\n"
    )
    assert dojo.run("-m", "pytest_interview_kata", "next", "-C", "my dojo").status == 0


def test_solved_polish_and_failing_are_told_apart(dojo: Dojo) -> None:
    dojo.double("return number * 2")
    dojo.attempt("t02_largest", "def largest(numbers):\n    return max(numbers)\n")

    ran = dojo.pytest()

    assert ran.states == {"t01_double": "solved", "t02_largest": "polish", "t03_nowhere": "skipped"}
    assert ran.status == 1
    assert f"{LARGEST}:1:1: Function is missing a type annotation" in ran.out
    assert "[no-untyped-def]" in ran.out


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["-k", "is_the_largest"], [f"{LARGEST}::is_the_largest"]),
        (["-k", "t02_largest and types"], [f"{LARGEST}::types"]),
        (["-k", "t2_extras and lint"], ["katas/t2_extras/t03_nowhere.py::lint"]),
        (["-m", "kata", "-k", "rules"], [f"{LARGEST}::rules"]),
        ([f"{LARGEST}::is_the_largest"], [f"{LARGEST}::is_the_largest"]),
        ([DOUBLE], [f"{DOUBLE}::{name}" for name in ("examples", "is_twice_the_number", "knows_no_limit", "types", "lint")]),
        (["katas/t1_numbers", "-k", "lint"], [f"{DOUBLE}::lint", f"{LARGEST}::lint"]),
        (["--ignore=katas/t1_numbers", "-k", "lint"], ["katas/t2_extras/t03_nowhere.py::lint"]),
        (["--deselect", f"{DOUBLE}::lint", "-k", "t01_double and lint or rules"], [f"{LARGEST}::rules"]),
    ],
    ids=["-k", "-k and", "-k section", "-m", "node id", "file", "folder", "--ignore", "--deselect"],
)
def test_selection(dojo: Dojo, words: list[str], expected: list[str]) -> None:
    ran = dojo.plain("--kata", "--co", "-q", *words)

    assert [line for line in ran.out.splitlines() if "::" in line] == expected


def test_collecting_only_starts_no_process(dojo: Dojo) -> None:
    dojo.double("while True: pass")
    dojo.write("sitecustomize.py", "")
    dojo.write("conftest.py", SPY)

    ran = dojo.plain("--kata", "--co")

    assert ran.status == 0
    assert "started a process" not in ran.out + ran.err


def test_the_spy_sees_processes(dojo: Dojo) -> None:
    dojo.double("return number * 2")
    dojo.write("conftest.py", SPY)

    assert "started a process" in dojo.plain("--kata", "-s").err


SPY = """
import sys
sys.addaudithook(lambda event, args: event == "subprocess.Popen" and print("started a process", file=sys.__stderr__))
"""


def test_x_stops_at_the_first_failure_and_kills_what_runs_on(dojo: Dojo) -> None:
    dojo.double("return number * 3")
    dojo.largest("while True:\n    pass")

    ran = dojo.pytest("-x")

    assert "1 failed" in ran.out
    assert "stopping after 1 failures" in ran.out
    assert "t02_largest" not in ran.states


def test_maxfail(dojo: Dojo) -> None:
    dojo.double("return number * 3")

    assert "stopping after 2 failures" in dojo.pytest("--maxfail=2").out


def test_last_failed_runs_what_failed(dojo: Dojo) -> None:
    dojo.double("return number * 2 if number < 10**9 else 0")
    dojo.pytest()

    ran = dojo.plain("--kata", "--lf", "--co", "-q")

    assert [line for line in ran.out.splitlines() if "::" in line] == [f"{DOUBLE}::knows_no_limit"]


def test_stepwise_goes_on_where_it_stopped(dojo: Dojo) -> None:
    dojo.double("return number * 2 if number < 10**9 else 0")
    dojo.pytest("--sw")
    dojo.double("return number * 2")

    ran = dojo.pytest("--sw", "-v")

    assert f"{DOUBLE}::is_twice_the_number" not in ran.out
    assert f"{DOUBLE}::knows_no_limit PASSED" in ran.out


@pytest.mark.parametrize("words", [["-p", "no:cacheprovider"], ["-W", "error"], ["--strict-markers"], ["-p", "no:terminal"]])
def test_verdicts_do_not_depend_on(dojo: Dojo, words: list[str]) -> None:
    dojo.double("return number * 2")
    dojo.largest("return numbers[0]")

    ran = dojo.pytest(*words)

    assert ran.states == {"t01_double": "solved", "t02_largest": "failing", "t03_nowhere": "skipped"}
    assert "Warning" not in ran.out + ran.err


def test_switched_off_there_is_no_option(dojo: Dojo) -> None:
    ran = dojo.plain("-p", "no:kata", "--kata")

    assert ran.status == 4
    assert "unrecognized arguments: --kata" in ran.err


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1", "FORCE_COLOR": ""}, {}], ids=["NO_COLOR", "--color=no"])
def test_no_colour(dojo: Dojo, environment: dict[str, str]) -> None:
    dojo.double("return 0")

    ran = dojo.plain("--kata", *([] if environment else ["--color=no"]), **environment)

    assert "\x1b" not in ran.out


def test_colour(dojo: Dojo) -> None:
    dojo.double("return 0")

    assert "\x1b[31m1 failing" in dojo.plain("--kata", "--color=yes").out


def test_quiet_and_verbose(dojo: Dojo) -> None:
    dojo.double("return 0")

    quiet, verbose = dojo.plain("--kata", "-q").out, dojo.plain("--kata", "-v").out

    assert "Numbers" in quiet
    assert "next:" not in quiet
    assert "t01_double  failing (warm-up" in verbose
    assert "t02_largest  todo (core" in verbose


def test_terminals_without_unicode(dojo: Dojo) -> None:
    out = dojo.plain("--kata", PYTHONIOENCODING="ascii", PYTHONUTF8="0").out

    assert "- interview kata -" in out
    assert out.isascii()


def test_junit_carries_state_section_and_question(dojo: Dojo) -> None:
    dojo.double("return number * 2")

    ran = dojo.pytest()

    case = ran.junit["katas.t1_numbers.t01_double::lint"]
    assert case == {
        "kata": "t01_double",
        "kata_section": "t1_numbers",
        "kata_question": "1",
        "kata_outcome": "passed",
        "kata_state": "solved",
    }
    assert ran.junit["katas.t1_numbers.t02_largest::rules"]["kata_state"] == "todo"
    assert ran.junit["katas.t2_extras.t03_nowhere::types"]["kata_state"] == "skipped"


def test_paths_with_spaces_and_letters_of_all_kinds(tmp_path: Path, dojo: Dojo) -> None:
    moved = dojo.folder.rename(tmp_path.with_name("Übung 日本 дом"))
    dojo = type(dojo)(moved)
    dojo.double("return number * 2")
    dojo.largest("return numbers[0]")

    ran = dojo.pytest()

    assert ran.states == {"t01_double": "solved", "t02_largest": "failing", "t03_nowhere": "skipped"}


def test_a_part_of_a_kata_is_no_verdict(dojo: Dojo) -> None:
    dojo.double("return number * 2")

    ran = dojo.pytest("-k", "t01_double and types")

    assert ran.states == {}
    assert "1 kata was only partly checked and has no verdict" in ran.out


def test_replay_command_shows_the_same_again(dojo: Dojo) -> None:
    dojo.double("return number * 2 if number < 500 else 0")
    [line, *_] = [line for line in dojo.pytest().out.splitlines() if line.startswith("replay: ")]

    again = dojo.plain("--kata", "--kata-fresh", line.partition('"')[2].rstrip('"'))

    assert "double(500)" in again.out
    assert line in again.out


def test_a_random_seed_is_shown_stored_and_another_each_time(dojo: Dojo) -> None:
    dojo.double("return 0")

    first, second = (dojo.pytest("--kata-seed", "random") for _ in range(2))
    seed = first.report["seed"]
    again = dojo.pytest("--kata-seed", seed)
    usual = dojo.pytest()

    assert seed.isdecimal()
    assert second.report["seed"] not in {"random", seed}
    assert f"seed: {seed} (to use it again: --kata-seed {seed})" in first.out
    assert f"replay: pytest --kata --kata-seed {seed} " in first.out
    assert again.report["seed"] == seed
    assert again.items("t01_double") == first.items("t01_double")
    assert "seed" not in usual.report
    assert "seed: " not in usual.out


def test_results_with_a_seed_hold_for_that_seed_alone(dojo: Dojo) -> None:
    dojo.double("return number * 2")
    cached = [
        [kata["cached"] for kata in dojo.pytest("--kata-seed", seed).report["katas"] if kata["id"] == "t01_double"]
        for seed in ("7", "7", "random", "random")
    ]

    assert cached == [[False], [True], [False], [False]]


@pytest.mark.parametrize("words", [(), ("-qq",), ("-n2",), ("-v", "-s"), ("-p", "no:terminal")])
def test_a_report_without_a_path_is_alone_on_stdout(dojo: Dojo, words: tuple[str, ...]) -> None:
    if "-n2" in words:
        pytest.importorskip("xdist")
    dojo.double("return number * 2")
    ran = dojo.plain("--kata", "--kata-report=json", *words)

    assert ran.status == 0
    assert json.loads(ran.out)["totals"]["katas"] > 0
    assert ("interview kata" in ran.err) == (words not in {("-qq",), ("-p", "no:terminal")})


def test_a_report_for_people_is_printed_after_the_rest(dojo: Dojo) -> None:
    ran = dojo.plain("--kata", "--kata-report=markdown")
    assert ran.out.index("interview kata") < ran.out.index("## Interview kata")


def test_two_reports_cannot_both_be_alone(dojo: Dojo) -> None:
    ran = dojo.plain("--kata", "--kata-report=json", "--kata-report=markdown")
    assert ran.status == pytest.ExitCode.USAGE_ERROR
    assert "Several reports would be printed, and one of them is for programs: name a file, as in json=PATH." in ran.err


@pytest.mark.parametrize(
    "option",
    ["--kata-report=json", "--kata-history=x", "--kata-baseline=x", "--kata-fail-under=1", "--kata-fresh", "--kata-seed=1"],
)
def test_an_option_needs_kata(dojo: Dojo, option: str) -> None:
    ran = dojo.plain(option)
    assert ran.status == pytest.ExitCode.USAGE_ERROR
    assert f"{option.partition('=')[0]} has an effect only with --kata: add --kata, or leave it out." in ran.err


def test_reports_that_cannot_be_written_are_said(dojo: Dojo) -> None:
    dojo.write("taken", "")

    ran = dojo.plain("--kata", "--kata-report=json=taken/report.json")

    assert f"kata: {dojo.folder / 'taken' / 'report.json'} cannot be written (" in ran.out.replace("\n", " ")
    assert ran.status == 0


@pytest.mark.parametrize("number", ["0", "-1", "many", "1.5"])
def test_a_number_of_examples_that_is_none_is_told(dojo: Dojo, number: str) -> None:
    ran = dojo.pytest(f"--kata-examples={number}")

    assert ran.status == pytest.ExitCode.USAGE_ERROR
    assert f"{number!r} is not a positive number: use 1 or more" in ran.err


@pytest.mark.parametrize("name", ["katas/t1_numbers/helper.py", "katas/t1_numbers/t01_double.txt"])
def test_a_file_that_is_not_an_attempt_is_refused(dojo: Dojo, name: str) -> None:
    dojo.write(name, "x = 1\n")
    ran = dojo.plain("--kata", name)
    assert ran.status == pytest.ExitCode.USAGE_ERROR
    assert f"{name} is not an attempt at a kata: an attempt has the name of its kata, such as q01_cycle_finder.py. " in ran.err

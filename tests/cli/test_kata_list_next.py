"""`kata list` and `kata next`: the state of each kata, as text and as JSON."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from pytest_interview_kata.text import columns
from pytest_interview_kata.workspace.memory import remember_solved
from pytest_interview_kata.workspace.text import digest

Kata = Callable[..., CompletedProcess[str]]


def start(dojo: Path, name: str = "s1_basics/q01_halve", text: str = "x = 1\n") -> Path:
    path = dojo / "katas" / f"{name}.py"
    path.write_text(text, encoding="utf-8")
    return path


def test_wide_titles_are_folded_by_columns(kata: Kata, dojo: Path, tiny_pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    toml = tiny_pack / "s1_basics" / "q01_double" / "kata.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace("Double a number", "数を二倍にする" * 6), encoding="utf-8")
    _, line, *more = kata("list").stdout.partition("  Q1  q01_halve")[0].splitlines()
    assert dojo.is_dir()
    assert 79 <= columns(line) <= 80
    assert "".join([line.rpartition(" ")[2], *map(str.strip, more)]) == "数を二倍にする" * 6


def test_list_shows_where_each_kata_stands(kata: Kata, dojo: Path) -> None:
    start(dojo)
    kata("hint", "q01_double")
    (dojo / "katas" / "s2_more" / "q02_greet.py").unlink()
    assert kata("list").stdout == (
        "Basics\n"
        "  Q1  q01_double warm-up  5 min todo       [1 hint] Double a number\n"
        "  Q1  q01_halve  core    15 min started    Halve a number\n"
        "More\n"
        "  Q2  q02_greet  deep    30 min missing    Greet — politely, whoever comes and whatever for\n"
        "3 katas: 1 started, 1 todo, 1 missing\n"
    )


@pytest.mark.parametrize("width", [80, 40])
def test_list_fits_into_the_terminal(kata: Kata, dojo: Path, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert kata("-C", dojo, "list").returncode == 0
    assert max(map(len, kata("list").stdout.splitlines())) <= width


def test_list_outside_of_a_workspace(kata: Kata) -> None:
    *_, totals, advice = kata("list").stdout.splitlines()
    assert totals == "3 katas: 3 missing"
    assert advice == "There is no workspace here: `kata init dojo` makes one."
    assert json.loads(kata("list", "--json").stdout)["workspace"] is None


def test_list_as_json(kata: Kata, dojo: Path) -> None:
    told = json.loads(kata("list", "--json").stdout)
    assert told["workspace"] == str(dojo)
    assert [row["id"] for row in told["katas"]] == ["q01_double", "q01_halve", "q02_greet"]
    assert told["katas"][0] == {
        "id": "q01_double",
        "pack": "tiny",
        "section": "s1_basics",
        "question": 1,
        "level": "warm-up",
        "minutes": 5,
        "title": "Double a number",
        "path": "katas/s1_basics/q01_double.py",
        "state": "todo",
        "hints": 0,
        "gave_up": False,
    }


def test_solved_holds_until_the_attempt_changes(kata: Kata, dojo: Path) -> None:
    path = start(dojo)
    remember_solved(dojo / "katas", {"q01_halve": digest("x = 1\n")})
    assert "1 todo" not in kata("list").stdout
    assert kata("list").stdout.endswith("3 katas: 2 todo, 1 solved\n")
    path.write_text("x = 2\n", encoding="utf-8")
    assert kata("list").stdout.endswith("3 katas: 1 started, 2 todo\n")


def test_next_is_the_first_todo(kata: Kata, dojo: Path) -> None:
    assert (dojo / "katas").is_dir()
    assert kata("next").stdout == (
        "next: katas/s1_basics/q01_double.py  (warm-up, about 5 minutes)\n"
        "Q1 What is arithmetic?\n"
        "`kata show q01_double` shows the brief.\n"
    )


def test_next_is_rather_what_was_started(kata: Kata, dojo: Path) -> None:
    start(dojo)
    assert json.loads(kata("next", "--json").stdout)["next"]["path"] == "katas/s1_basics/q01_halve.py"


def test_next_tells_what_to_do_about_what_is_not_there(kata: Kata, dojo: Path) -> None:
    for path in (dojo / "katas").rglob("*.py"):
        path.unlink()
    assert kata("next").stdout.endswith("The file does not exist: `kata init` makes it.\n")
    start(dojo).write_bytes(b"\xff")
    assert kata("next").stdout.endswith("The file cannot be read: `pytest --kata` shows why.\n")


def test_next_has_nothing_left(kata: Kata, dojo: Path) -> None:
    for name in ("s1_basics/q01_double", "s1_basics/q01_halve", "s2_more/q02_greet"):
        start(dojo, name)
        remember_solved(dojo / "katas", {name.partition("/")[2]: digest("x = 1\n")})
    assert kata("next").stdout == f"All 3 katas in {dojo} are solved.\n"
    assert json.loads(kata("next", "--json").stdout) == {
        "workspace": str(dojo),
        "next": None,
        "again": False,
        "due": 0,
        "unfinished_interview": False,
    }

"""Attempts that a learner may hand in by accident: each error is reported once, with advice."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.files.distribution import install_command

if TYPE_CHECKING:
    from .conftest import Dojo

PATH = "katas/t1_numbers/t01_double.py"


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_directory(dojo: Dojo) -> None:
    (dojo.folder / PATH).unlink()
    (dojo.folder / PATH).mkdir()

    ran = dojo.pytest(COLUMNS="300")

    assert ran.states["t01_double"] == "failing"
    assert f"{PATH}: it cannot be read (it is a directory): correct it, or move it away and run `kata init`." in flat(ran.out)


def test_a_broken_link(dojo: Dojo) -> None:
    (dojo.folder / PATH).unlink()
    (dojo.folder / PATH).symlink_to("nowhere.py")

    ran = dojo.pytest(COLUMNS="300")

    assert ran.states["t01_double"] == "failing"
    assert f"{PATH}: it is a broken link: remove it and run `kata init`." in flat(ran.out)


def test_not_utf_8(dojo: Dojo) -> None:
    (dojo.folder / PATH).write_bytes(b'"""D\xf6uble."""\ndef double(number):\n    return number * 2\n')

    ran = dojo.pytest()

    assert ran.states["t01_double"] == "failing"
    assert f"{PATH}: it is not UTF-8 (byte 0xf6 at offset 4, in line 1): save it as UTF-8." in flat(ran.out)
    assert f"FAILED {PATH}::examples - it is not UTF-8" in ran.out


def test_a_syntax_error_is_shown_once(dojo: Dojo) -> None:
    dojo.attempt("t01_double", "def double(number):\n    return number *\n")

    ran = dojo.pytest()

    assert ran.states["t01_double"] == "failing"
    assert ran.out.count(f"{PATH}:2") == 1
    assert "SyntaxError: invalid syntax" in ran.out
    assert "return number *" in ran.out


def test_an_import_error_shows_the_learners_own_line(dojo: Dojo) -> None:
    dojo.attempt("t01_double", "import numppy\n\ndef double(number):\n    return number * 2\n")

    ran = dojo.pytest()

    assert "it cannot be imported: ModuleNotFoundError: No module named 'numppy'" in " ".join(ran.out.split())
    assert f"{PATH}:1" in ran.out
    assert "import numppy" in ran.out


def test_a_missing_function(dojo: Dojo) -> None:
    dojo.attempt("t01_double", "def duoble(number: int) -> int:\n    return number * 2\n")

    assert "it does not define 'double', which the brief requires: `kata show t01_double`" in flat(dojo.pytest().out)


def test_a_hang(dojo: Dojo) -> None:
    dojo.double("while True:\n    number += 1")

    out = dojo.pytest().out

    assert "double(2)\n    it did not return within 1 s (line 7, in double)" in out
    assert "return number" not in out


def test_an_exception_shows_the_learners_own_frames_and_none_of_ours(dojo: Dojo) -> None:
    dojo.double("return [][number]")

    out = dojo.pytest().out

    assert "it raised IndexError: list index out of range" in out
    assert f"in {PATH}:6, double: return [][number]" in out
    assert "pytest_interview_kata/" not in out
    assert "hypothesis" not in out.partition("collected")[2]


@pytest.mark.parametrize("words", [(), ("-n", "2")], ids=["alone", "xdist"])
def test_of_two_attempts_at_one_kata_none_is_judged(solved: Dojo, words: tuple[str, ...]) -> None:
    copy = solved.write("katas/copy/t01_double.py", (solved.folder / solved.path("t01_double")).read_text(encoding="utf-8"))

    ran = solved.pytest(*words)

    message = f"There are two attempts at t01_double, {copy} and {solved.folder / solved.path('t01_double')}: rename or remove"
    assert ran.status == 1
    assert "".join(ran.out.split()).count("".join(message.split())) == 1
    assert ran.states == {"t01_double": "failing", "t02_largest": "solved", "t03_nowhere": "skipped"}
    assert {*ran.outcomes("t01_double").values()} == {"error"}
    copy.unlink()
    assert solved.pytest(*words).states["t01_double"] == "solved"


def test_two_workspaces_are_not_judged_together(solved: Dojo) -> None:
    solved.write("katas/.kata.json", '{"format": 1}')
    for name in ("one", "other"):
        shutil.copytree(solved.folder / "katas", solved.folder / name / "katas")
        solved.write(f"{name}/pyproject.toml", (solved.folder / "pyproject.toml").read_text(encoding="utf-8"))

    ran = solved.plain("--kata", "one", "other")

    assert ran.status == 4
    assert ran.err.strip() == (
        "ERROR: one/katas and other/katas are in two workspaces, and both have an attempt at t01_double: "
        "judge one of them at a time, as with `pytest --kata one/katas`, or move one away."
    )
    assert "FAILED" not in ran.out
    assert solved.plain("--kata", "one").status == 0


def test_one_of_two_attempts_is_judged_where_it_is_named(solved: Dojo) -> None:
    copy = solved.write("katas/copy/t01_double.py", (solved.folder / solved.path("t01_double")).read_text(encoding="utf-8"))

    assert solved.pytest(str(copy)).states == {"t01_double": "solved"}


def test_an_attempt_in_a_second_folder_is_remembered_in_the_first(dojo: Dojo) -> None:
    text = (dojo.folder / "pyproject.toml").read_text(encoding="utf-8")
    dojo.write("pyproject.toml", f'{text}kata_paths = ["katas", "more"]\n')
    dojo.double("return number * 2").rename(dojo.write("more/t01_double.py", ""))
    dojo.write("katas/.kata.json", '{"format": 1}')

    assert dojo.pytest().states["t01_double"] == "solved"

    assert [*json.loads((dojo.folder / "katas" / ".kata.json").read_text(encoding="utf-8"))["solved"]] == ["t01_double"]


POSIX = pytest.mark.skipif(os.name == "nt", reason="makes links")


@POSIX
@pytest.mark.parametrize(
    ("place", "target"),
    [
        ("loop", "../katas"),
        ("a_link", "t1_numbers"),
        ("t1_numbers/loop", ".."),
        ("one", "two"),
        ("t1_numbers/t09.py", "t09.py"),
    ],
)
def test_links_among_attempts_lead_nowhere_else(solved: Dojo, place: str, target: str) -> None:
    (solved.folder / "katas" / place).symlink_to(target)
    (solved.folder / "katas" / "two").symlink_to("one")

    ran = solved.pytest()

    assert ran.status == 0
    assert ran.states == {"t01_double": "solved", "t02_largest": "solved", "t03_nowhere": "skipped"}
    assert {Path(row["path"]).as_posix() for row in ran.report["katas"] if row["pack"] == "tiny"} >= {solved.path("t01_double")}


@POSIX
def test_a_folder_of_attempts_may_be_a_link(solved: Dojo, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (solved.folder / "katas").rename(elsewhere / "katas")
    (solved.folder / "katas").symlink_to(elsewhere / "katas")
    (elsewhere / "katas" / "back").symlink_to(elsewhere)

    for words in ((), (".",), ("katas",)):
        assert solved.pytest(*words).states["t01_double"] == "solved", words


def test_an_extra_that_is_missing_is_skipped_with_the_command(dojo: Dojo) -> None:
    dojo.attempt("t03_nowhere", "def double(number):\n    return number * 2\n")

    ran = dojo.pytest("-rs")

    assert ran.states["t03_nowhere"] == "skipped"
    assert ran.status == 0
    assert install_command(["nowhere"]) in ran.out


def test_rules_are_about_what_the_brief_bans(dojo: Dojo) -> None:
    dojo.largest("return sorted(numbers)[-1]")

    ran = dojo.pytest()

    assert ran.states["t02_largest"] == "failing"
    assert ran.checks("t02_largest")["rules"] == "failed"
    assert "katas/t1_numbers/t02_largest.py:6:12: " in ran.out


def test_suppressions_are_findings(dojo: Dojo) -> None:
    dojo.attempt(
        "t01_double",
        '"""D."""\nimport os  # noqa: F401\n\n\ndef double(number):  # type: ignore[no-untyped-def]\n    return number * 2\n',
    )

    ran = dojo.pytest()

    assert ran.states["t01_double"] == "polish"
    assert ran.checks("t01_double") == {"properties": "passed", "types": "failed", "lint": "failed"}
    assert f"{PATH}:5" in ran.out
    assert "[suppressed]" in ran.out

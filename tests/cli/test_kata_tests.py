"""`kata tests`: the file that it creates, what it says about it, and what it keeps to itself until a kata is solved."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.cli import main
from pytest_interview_kata.cli.first_tests import first_tests
from pytest_interview_kata.pack.reader import builtin, read_bank
from pytest_interview_kata.workspace.finding import INTERVIEW
from pytest_interview_kata.workspace.memory import remember_solved
from pytest_interview_kata.workspace.text import digest
from tests.sample_packs import RIGHT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Kata = Callable[..., CompletedProcess[str]]

WEAK = "from q01_double import double\n\n\ndef test_two() -> None:\n    assert isinstance(double(2), int)\n"
SENTENCE = "Counts from one."


@pytest.fixture
def tests(dojo: Path) -> Path:
    """Return the path of the tests of q01_double, which do not exist yet."""
    return dojo / "katas" / "s1_basics" / "test_q01_double.py"


def test_a_file_to_start_from_is_created_once(kata: Kata, tests: Path) -> None:
    done = kata("tests", "q01_double")

    assert done.stdout == (
        "Created katas/s1_basics/test_q01_double.py. Write tests there: `kata tests q01_double --first` runs them on right and "
        "wrong programs.\n"
    )
    assert tests.read_text(encoding="utf-8") == (
        '"""My tests of q01_double. `kata tests q01_double` runs them on right and wrong programs."""\n\n'
        "from q01_double import double\n\n\ndef test_example() -> None:\n    assert double\n"
    )


def test_tests_are_never_overwritten(kata: Kata, tests: Path) -> None:
    tests.write_text(WEAK, encoding="utf-8")
    done = kata("tests", "q01_double", "--first")

    assert (done.returncode, done.stdout) == (
        1,
        "own tests: the tests pass for all 1 wrong programs: add tests for the rules of the brief, one by one\n",
    )
    assert tests.read_text(encoding="utf-8") == WEAK


def test_an_attempt_that_is_not_started_needs_first(kata: Kata, tests: Path) -> None:
    tests.write_text(WEAK, encoding="utf-8")

    assert kata("tests", "q01_double").stderr == (
        "kata: q01_double is not started. `kata tests q01_double --first` runs the tests before there is code.\n"
    )


def test_what_was_missed_is_listed_once_the_kata_is_solved(kata: Kata, tests: Path) -> None:
    tests.write_text(WEAK, encoding="utf-8")
    tests.with_name("q01_double.py").write_text(RIGHT, encoding="utf-8")
    assert kata("tests", "q01_double", "--missed").stderr == (
        "kata: q01_double is not solved yet: the mistakes that your tests do not catch are listed once it is.\n"
    )
    remember_solved(tests.parents[1], {"q01_double": digest(RIGHT)})

    assert kata("tests", "q01_double", "--missed").stdout == (
        f"own tests: the tests pass for all 1 wrong programs: add tests for the rules of the brief, one by one\n- {SENTENCE}\n"
    )


def test_json(kata: Kata, tests: Path) -> None:
    assert json.loads(kata("tests", "q01_double", "--json").stdout) == {
        "id": "q01_double",
        "path": "katas/s1_basics/test_q01_double.py",
        "created": True,
        "interview": None,
    }
    tests.write_text(WEAK.replace("isinstance(double(2), int)", "double(2) == 4"), encoding="utf-8")

    assert json.loads(kata("tests", "q01_double", "--first", "--json").stdout) == {
        "id": "q01_double",
        "path": "katas/s1_basics/test_q01_double.py",
        "created": False,
        "outcome": "passed",
        "messages": ["1 of 1 mistake caught"],
        "missed": [],
        "interview": None,
    }


@pytest.fixture
def interviews(dojo: Path) -> Callable[..., Path]:
    """Return a function that writes tests as an interview does, and returns their path."""

    def write(stamp: str, source: str, log: str = INTERVIEW) -> Path:
        folder = dojo / "interviews" / stamp
        folder.mkdir(parents=True)
        (folder / log).touch()
        (folder / "test_q01_double.py").write_text(source, encoding="utf-8")
        return folder / "test_q01_double.py"

    return write


def test_a_file_begins_with_the_tests_of_the_latest_interview(
    kata: Kata, tests: Path, interviews: Callable[..., Path], tiny_pack: Path
) -> None:
    interviews("2026-11-01_0800", "old = 1\n")
    written = interviews("2026-11-02_0800", WEAK)
    interviews("2026-11-03_0800", first_tests(read_bank([tiny_pack]).kata("q01_double")))
    interviews("2026-11-04_0800", "def test_of_a_host() -> None: ...\n", "notes.txt")
    done = kata("tests", "q01_double")

    assert done.stdout == (
        "Created katas/s1_basics/test_q01_double.py with your tests in interviews/2026-11-02_0800/test_q01_double.py. Add more "
        "there: `kata tests q01_double --first` runs them on right and wrong programs.\n"
    )
    assert tests.read_text(encoding="utf-8") == written.read_text(encoding="utf-8") == WEAK
    assert "interview" not in kata("tests", "q01_double", "--first").stdout


def test_other_tests_of_an_interview_are_named(kata: Kata, tests: Path, interviews: Callable[..., Path]) -> None:
    tests.write_text(WEAK, encoding="utf-8")
    interviews("2026-11-01_0800", "def test_two() -> None: ...\n\n\nasync def test_three() -> None: ...\n")
    done = kata("tests", "q01_double", "--first")

    assert done.stdout.splitlines()[-1] == (
        "interviews/2026-11-01_0800/test_q01_double.py has other tests, which you wrote in an interview: copy what you need into "
        "katas/s1_basics/test_q01_double.py."
    )
    assert tests.read_text(encoding="utf-8") == WEAK
    data = json.loads(kata("tests", "q01_double", "--first", "--json").stdout)
    assert data["interview"] == "interviews/2026-11-01_0800/test_q01_double.py"
    tests.write_text(f"{WEAK}\n\ndef test_three() -> None: ...\n", encoding="utf-8")
    assert "interview" not in kata("tests", "q01_double", "--first").stdout


def test_tests_of_an_interview_that_cannot_be_read_are_not_forgotten(
    kata: Kata, tests: Path, interviews: Callable[..., Path]
) -> None:
    written = interviews("2026-11-01_0800", WEAK)
    written.write_bytes(b"\xff")

    assert kata("tests", "q01_double").stderr == (
        f"kata: {written} is not UTF-8 (byte 0xff at offset 0, in line 1): save it as UTF-8.\n"
    )
    assert not tests.exists()


def test_tests_that_cannot_be_read_are_named(kata: Kata, tests: Path) -> None:
    tests.write_bytes(b"\xff")
    done = kata("tests", "q01_double", "--first")

    assert done.returncode == 1
    assert f"own tests: the tests do not run: line 1: OSError: {tests} is not UTF-8" in done.stdout


@pytest.mark.parametrize("name", [*read_bank([builtin()]).katas])
def test_every_kata_has_a_file_to_start_from_that_is_python(name: str) -> None:
    kata = read_bank([builtin()]).kata(name)
    source = first_tests(kata)

    compile(source, name, "exec")
    assert f"from {name} import " in source


@pytest.mark.parametrize("name", ["q18_test_the_cart", "q18_unittest_case", "q19_fixtures", "q27_regression_test"])
def test_katas_that_consist_of_tests_have_none(home: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert main(["init"], builtin()) == 0
    capsys.readouterr()

    assert main(["tests", name], builtin()) == 2
    assert capsys.readouterr().err == f"kata: {name} consists of tests itself: `pytest --kata` judges them.\n"
    assert [*home.glob(f"katas/*/test_{name}.py")] == []

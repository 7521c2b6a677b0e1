"""`kata list` with filters and words, in the bundled pack and in the tiny one."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from pytest_interview_kata.cli import main
from pytest_interview_kata.model import Level
from pytest_interview_kata.pack.reader import builtin, read_bank

Kata = Callable[..., CompletedProcess[str]]
BANK = read_bank([builtin()])


def listed(capsys: pytest.CaptureFixture[str], *argv: str) -> list[str]:
    """Return the ids of the bundled katas that are listed."""
    assert main(["list", "--json", *argv], builtin()) == 0
    return [row["id"] for row in json.loads(capsys.readouterr().out)["katas"]]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    "spelling", ["s4_stdlib", "s4", "stdlib", "Standard library and built-in modules", "S4", "4", "standard"]
)
def test_a_section(capsys: pytest.CaptureFixture[str], spelling: str) -> None:
    assert listed(capsys, "--section", spelling) == [
        kata.id for kata in BANK.katas.values() if kata.question.section.slug == "s4_stdlib"
    ]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("argv", [("--question", "Q4"), ("--question", "4"), ("--question", "q04"), ("Q4",), ("4",)])
def test_a_question(capsys: pytest.CaptureFixture[str], argv: tuple[str, ...]) -> None:
    assert listed(capsys, *argv) == ["q04_chunked", "q04_countdown", "q04_last_lines", "q04_merge_streams"]


@pytest.mark.usefixtures("home")
def test_a_level_and_an_extra(capsys: pytest.CaptureFixture[str]) -> None:
    warm_ups = [kata.id for kata in BANK.katas.values() if kata.level is Level.WARM_UP]
    deep = [kata.id for kata in BANK.katas.values() if kata.level is Level.DEEP]
    assert listed(capsys, "--level", "warm-up") == warm_ups
    assert {*listed(capsys, "--level", "warm-up", "--level", "deep")} == {*warm_ups, *deep}
    assert listed(capsys, "--extra", "django") == ["q16_django_orm", "q17_django_upload"]
    assert listed(capsys, "--extra", "django", "--level", "deep") == []


@pytest.mark.usefixtures("home")
def test_words_are_searched_for_in_titles_and_briefs(capsys: pytest.CaptureFixture[str]) -> None:
    assert listed(capsys, "merge", "STREAMS") == ["q04_merge_streams"]
    assert "q25_tasks_api" in listed(capsys, "RFC 9457")  # only in its brief
    assert listed(capsys, "no such words") == []


def test_a_state(kata: Kata, dojo: Path) -> None:
    (dojo / "katas" / "s1_basics" / "q01_halve.py").write_text("x = 1\n", encoding="utf-8")
    assert kata("list", "--state", "started").stdout == (
        "Basics\n  Q1  q01_halve core    15 min started    Halve a number\n1 of 3 katas: 1 started\n"
    )
    assert kata("list", "--state", "solved").stdout == "No kata matches: `kata list` shows all 3.\n"


def test_an_unknown_value_lists_the_known_ones(kata: Kata) -> None:
    assert kata("list", "--section", "x").stderr == "kata: There is no section 'x': choose from s1_basics, s2_more.\n"
    assert kata("list", "--question", "7").stderr == "kata: There is no question '7': choose from Q1, Q2.\n"
    assert kata("list", "--extra", "numpy").stderr == "kata: There is no extra 'numpy': choose from flask.\n"
    assert "(choose from" in kata("list", "--level", "hard").stderr


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (
            "80",
            "More\n  Q2  q02_greet deep    30 min todo       Greet — politely, whoever comes and\n"
            "                                          whatever for\n1 of 3 katas: 1 todo\n",
        ),
        (
            "40",
            "More\n  Q2  q02_greet\n      deep 30 min todo: Greet —\n      politely, whoever comes and\n      whatever for\n1 of 3 katas: 1 todo\n",
        ),
    ],
)
@pytest.mark.usefixtures("dojo")
def test_titles_wrap_at_words(kata: Kata, monkeypatch: pytest.MonkeyPatch, width: str, expected: str) -> None:
    monkeypatch.setenv("COLUMNS", width)
    assert kata("list", "greet").stdout == expected

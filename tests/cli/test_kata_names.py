"""How commands find the kata that is meant: by its names, by a path, or the next one."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from pytest_interview_kata.files.distribution import install_command
from pytest_interview_kata.workspace.memory import remember_solved
from pytest_interview_kata.workspace.text import digest

Kata = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize("word", ["double", "Double a number", "katas/s1_basics/q01_double.py::types"])
@pytest.mark.parametrize("command", ["show", "hint", "reset"])
def test_every_command_accepts_the_names_that_are_shown(kata: Kata, dojo: Path, command: str, word: str) -> None:
    assert dojo.is_dir()
    assert '"id": "q01_double"' in kata(command, word, "--json").stdout


def test_solution_accepts_them_too(kata: Kata, dojo: Path) -> None:
    assert dojo.is_dir()
    assert kata("solution", "Q2", "--give-up").stdout.startswith("--- solution.py ---")


def test_a_question_of_several_katas_lists_them(kata: Kata, dojo: Path) -> None:
    assert dojo.is_dir()
    assert kata("hint", "Q1").stderr == (
        "kata: 'Q1' means 2 katas; name one of them: q01_double (warm-up), q01_halve (core).\n"
    )


def test_without_an_id_it_is_the_next_kata(kata: Kata, dojo: Path) -> None:
    assert kata("show").stdout == kata("show", "q01_double").stdout
    (dojo / "katas" / "s1_basics" / "q01_halve.py").write_text("x = 1\n", encoding="utf-8")
    assert kata("show").stdout.startswith("q01_halve  (core, ")
    assert kata("hint").stderr == "kata: q01_halve has no hints: `kata show q01_halve` shows the brief.\n"


def test_without_a_workspace_it_is_the_first_warm_up(kata: Kata) -> None:
    assert kata("show").stdout.startswith("q01_double  (warm-up, ")


def test_without_an_id_nothing_may_be_left(kata: Kata, dojo: Path) -> None:
    for name in ("s1_basics/q01_double", "s1_basics/q01_halve", "s2_more/q02_greet"):
        (dojo / "katas" / f"{name}.py").write_text("x = 1\n", encoding="utf-8")
        remember_solved(dojo / "katas", {name.partition("/")[2]: digest("x = 1\n")})
    assert kata("show").stderr == f"kata: All 3 katas in {dojo} are solved.\n"
    assert kata("hint").returncode == 2


def test_what_needs_a_package_that_is_not_installed_is_not_next(kata: Kata, dojo: Path, tiny_pack: Path) -> None:
    for name in ("q01_double", "q01_halve"):
        (dojo / "katas" / "s1_basics" / f"{name}.py").write_text("x = 1\n", encoding="utf-8")
        remember_solved(dojo / "katas", {name: digest("x = 1\n")})
    toml = tiny_pack / "s2_more" / "q02_greet" / "kata.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + 'modules = ["not_there"]\n', encoding="utf-8")
    assert kata("next").stdout == (
        f"All katas in {dojo} that can be judged here are solved. q02_greet needs not_there: {install_command(['flask'])}\n"
    )

"""`kata hint` and `kata solution`: what they show, when they show it, and what is remembered."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from pytest_interview_kata.workspace.memory import read_memory, remember_solved
from pytest_interview_kata.workspace.text import digest

Kata = Callable[..., CompletedProcess[str]]
SECOND = "Try an operator:\n\n```python\nnumber + number\n```"


def test_hints_come_one_by_one_and_are_counted(kata: Kata, dojo: Path) -> None:
    assert kata("hint", "q01_double").stdout == "Hint 1 of 2 for q01_double:\n\nTwice is two times.\n"
    assert kata("hint", "q01_double").stdout == f"Hint 2 of 2 for q01_double:\n\n{SECOND}\n"
    assert read_memory(dojo / "katas").hints == {"q01_double": 2}


def test_after_the_last_hint_all_are_shown(kata: Kata, dojo: Path) -> None:
    for _ in range(3):
        last = kata("hint", "q01_double")
    assert last.stdout == (
        f"There are no more hints for q01_double. These are all hints:\n\n1. Twice is two times.\n\n2. {SECOND}\n"
    )
    assert read_memory(dojo / "katas").hints == {"q01_double": 2}


def test_says_that_there_are_no_hints(kata: Kata, dojo: Path) -> None:
    assert kata("-C", dojo, "hint", "q01_halve").stderr == (
        "kata: q01_halve has no hints: `kata show q01_halve` shows the brief.\n"
    )


def test_solution_stays_closed_until_the_kata_is_solved(kata: Kata, dojo: Path) -> None:
    done = kata("solution", "q01_double")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "kata: q01_double is not solved yet. Run `pytest --kata` to judge it, `kata hint q01_double` for a hint, "
        "or `kata solution q01_double --give-up` to see the solution; it is recorded that you gave up.\n"
    )
    assert read_memory(dojo / "katas").gave_up == ()


def test_giving_up_opens_the_solution_for_good(kata: Kata, dojo: Path) -> None:
    shown = kata("solution", "q01_double", "--give-up").stdout
    assert shown == (
        "--- solution.py ---\n\n"
        'def double(number: int) -> int:\n    """Double it."""\n    return number * 2\n\n'
        "--- accepted/plus.py ---\n\ndef double(number: int) -> int:\n    return number + number\n\n"
        "--- discussion ---\n\nBoth are fine.\n\n"
        "--- follow-up questions ---\n\nWhat does it cost?\n\nNothing.\n"
    )
    assert read_memory(dojo / "katas").gave_up == ("q01_double",)
    assert kata("solution", "q01_double").stdout == shown


def test_solving_opens_the_solution_until_the_attempt_changes(kata: Kata, dojo: Path) -> None:
    path = dojo / "katas" / "s1_basics" / "q01_double.py"
    path.write_text("x = 1\n", encoding="utf-8")
    remember_solved(dojo / "katas", {"q01_double": digest("x = 1\n")})
    assert kata("solution", "q01_double", "--give-up").returncode == 0
    assert read_memory(dojo / "katas").gave_up == ()
    path.write_text("x = 2\n", encoding="utf-8")
    assert kata("solution", "q01_double").returncode == 2

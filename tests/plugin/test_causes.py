"""One cause, one message: what real runs show if several items fail for the same reason, and `kata examples`."""

from __future__ import annotations

import re

import pytest

from .conftest import DOUBLE, Dojo, Ran

UNDEFINED = "return Decimal(number) * 2"
WRONG = "return number * 2 + (number > 1)"


def section(ran: Ran, name: str) -> str:
    """Return what pytest shows about the failure of an item, or an empty string."""
    _, _, after = ran.out.partition(f" t01_double: {name} __")
    return re.split(r"^[_=-]{3,}", after.partition("\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def summary(ran: Ran) -> dict[str, str]:
    """Return the message of each failed item in pytest's short summary."""
    lines = [line.partition("::")[2].partition(" - ") for line in ran.out.splitlines() if line.startswith("FAILED ")]
    return {name: message for name, _, message in lines}


def judged(dojo: Dojo, body: str, *words: str, columns: str = "120") -> Ran:
    dojo.double(body)
    return dojo.pytest("-k", "t01_double", *words, COLUMNS=columns)


@pytest.mark.parametrize("words", [[], ["-n", "2"]], ids=["alone", "xdist"])
def test_an_undefined_name_is_shown_once(dojo: Dojo, words: list[str]) -> None:
    ran = judged(dojo, UNDEFINED, *words)
    assert section(ran, "examples").splitlines()[-3:] == [
        'replay: pytest --kata "katas/t1_numbers/t01_double.py::examples"',
        "and 2 more properties fail for the same reason: is_twice_the_number, knows_no_limit",
        "types and lint report it, too",
    ]
    assert "(Decimal(number)" not in ran.out.replace(section(ran, "examples"), "")
    assert summary(ran) == dict.fromkeys(
        ["examples", "is_twice_the_number", "knows_no_limit", "types", "lint"], "NameError: name 'Decimal' is not defined"
    )
    assert "✗ t01_double: NameError: name 'Decimal' is not defined" in ran.out
    assert set(ran.outcomes("t01_double").values()) == {"failed"}


def test_different_counterexamples_are_mentioned(dojo: Dojo) -> None:
    ran = judged(dojo, WRONG)
    assert "double(2)\n    got       5\n    expected  4\n" in section(ran, "examples")
    assert "also fails: is_twice_the_number: The result is twice the number. (5 instead" in section(ran, "examples")
    assert section(ran, "is_twice_the_number") == ""
    in_full = judged(dojo, WRONG, "-v")
    assert "also fails" not in in_full.out
    assert "double(2)\n    got       5\n" in section(in_full, "is_twice_the_number")
    alone = dojo.pytest("katas/t1_numbers/t01_double.py::is_twice_the_number")
    assert "double(2)\n    got       5\n" in section(alone, "is_twice_the_number")


def test_a_syntax_error_is_summed_up_once_under_xdist(dojo: Dojo) -> None:
    dojo.attempt("t01_double", DOUBLE.format("return (number"))
    ran = dojo.pytest("-k", "t01_double", "-n", "2", COLUMNS="120")
    assert list(summary(ran).values()) == ["SyntaxError: '(' was never closed"]
    assert "5 failed" in ran.out


@pytest.mark.parametrize("words", [[], ["-v"]])
def test_a_syntax_error_is_all_that_is_shown(dojo: Dojo, words: list[str]) -> None:
    dojo.attempt("t01_double", DOUBLE.format("return (number").replace("-> int:", "-> int"))
    ran = dojo.pytest("-k", "t01_double", *words, COLUMNS="120")
    assert section(ran, "examples").splitlines() == [
        "katas/t1_numbers/t01_double.py:4:31: it cannot be imported: SyntaxError: expected ':'",
        "    def double(number: int) -> int",
        f"{' ' * 34}^",
        'replay: pytest --kata "katas/t1_numbers/t01_double.py::examples"',
        "nothing else can be judged before this is corrected",
    ]
    assert ran.out.count("____ t01_double: ") == 1
    assert set(summary(ran).values()) == {"SyntaxError: expected ':'"}
    assert len(summary(ran)) == 1
    assert "5 failed" in ran.out


def test_missing_annotations_are_the_cause_of_other_findings(dojo: Dojo) -> None:
    dojo.attempt("t01_double", '"""Double."""\n\n\ndef double(number):\n    return number * 2\n')
    ran = dojo.pytest("-k", "t01_double", COLUMNS="120")
    assert section(ran, "types").startswith("katas/t1_numbers/t01_double.py:4:1: Function is missing a type annotation")
    assert summary(ran) == {"types": "type annotations are missing"}
    assert "~ t01_double: type annotations are missing" in ran.out


def test_a_run_without_failures_says_nothing_about_causes(dojo: Dojo) -> None:
    ran = judged(dojo, "return number * 2", "-v")
    assert ran.status == 0
    assert "INTERNALERROR" not in ran.out + ran.err


def test_kata_examples(dojo: Dojo) -> None:
    dojo.double("print('debugging')\nreturn number * 2")
    right = dojo.run("-m", "pytest_interview_kata", "examples", "t01_double")
    assert (right.status, right.out) == (0, ">>> double(2)\n4\n    ok\n")
    dojo.double(WRONG)
    wrong = dojo.run("-m", "pytest_interview_kata", "examples", "t01_double")
    assert (wrong.status, wrong.out) == (1, ">>> double(2)\n    got       5\n    expected  4\n")
    dojo.double("while True:\n    pass")
    hanging = dojo.run("-m", "pytest_interview_kata", "examples", "t01_double")
    assert hanging.status == 1
    assert "double(2) it did not return within 1 s (line " in " ".join(hanging.out.split())
    dojo.attempt("t01_double", "def double(number)\n")
    broken = dojo.run("-m", "pytest_interview_kata", "examples", "t01_double")
    assert broken.status == 1
    assert "SyntaxError: expected ':'" in " ".join(broken.out.split())


def test_kata_examples_without_an_attempt(dojo: Dojo) -> None:
    (dojo.folder / dojo.path("t01_double")).unlink()
    ran = dojo.run("-m", "pytest_interview_kata", "examples", "t01_double")
    assert ran.status == 2
    assert ran.err.startswith("kata: There is no attempt at t01_double in ")

"""The debugger and scripts go on after an exception, which a kata may expect, and end with the line that is wrong."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.debugging.counterexample import Counterexample
from pytest_interview_kata.debugging.script import script
from pytest_interview_kata.model import Finding, Outcome, Result
from tests.terminal import output

if TYPE_CHECKING:
    from pathlib import Path

ATTEMPT = """\
class Box:
    size = 0

    def add(self, number):
        self.size += number
        if number < 0:
            raise ValueError(number)

    @property
    def limit(self):
        return 9
"""
CODE = """\
error = "the name of a variable"

@property
def unused(_):
    pass

box = Box()
box.add(-1)
box.limit = 3
del box.limit
box.size
""".rstrip()


def counterexample(code: str, outcome: Outcome = Outcome.FAILED, message: str = "", *, expected: str = "") -> Counterexample:
    finding = Finding(message, call=code, expected=expected)
    return Counterexample(Result("k", "properties", "size", outcome, (finding,)), finding)


@pytest.fixture
def attempt(tmp_path: Path) -> Path:
    path = tmp_path / "k.py"
    path.write_text(ATTEMPT, encoding="utf-8")
    return path


def debug(attempt: Path, code: str, keys: str) -> str:
    how = {"name": "k", "filename": str(attempt), "code": code, "expected": "0", "preparing": ""}
    return output(sys.executable, "-m", "pytest_interview_kata.debugging.debugger", json.dumps(how), keys=keys)


def test_the_debugger_goes_on_after_an_exception(attempt: Path) -> None:
    shown = debug(attempt, CODE, "c\nc\n")
    assert "ValueError: -1\n>>> box.limit = 3\n" in shown
    assert shown.endswith(">>> box.size\n-1\nexpected: 0\n")


def test_the_debugger_stops_in_each_line_that_calls_the_attempt(attempt: Path) -> None:
    shown = debug(attempt, "box = Box()\nbox.add(1)\nfor n in (2, 3):\n    box.add(n)\n\nbox.add(4)", "p number\nc\n" * 3)
    assert [line.removeprefix("(Pdb) ") for line in shown.split("\n") if line.removeprefix("(Pdb) ").isdigit()] == [
        "1",
        "2",
        "4",
    ]
    assert ">>> for n in (2, 3):\n...     box.add(n)\n> " in shown


def test_the_debugger_shows_decorators(attempt: Path) -> None:
    assert ">>> @property\n... def unused(_):\n...     pass\n>>> box = Box()\n" in debug(attempt, CODE, "c\n")


def test_the_debugger_can_be_left(attempt: Path) -> None:
    assert debug(attempt, CODE, "q\n").endswith("(Pdb) ")


def test_a_script_goes_on_after_an_exception(attempt: Path) -> None:
    path = attempt.with_name("script.py")
    path.write_text(script(counterexample(CODE), attempt, None), encoding="utf-8")
    shown = output(sys.executable, str(path))
    assert re.findall(r"^\w+Error", shown, re.MULTILINE) == ["ValueError", "AttributeError", "AttributeError"]
    assert shown.endswith("\n-1\n")


def test_a_script_that_does_not_end_says_so(attempt: Path) -> None:
    found = counterexample("box = Box()\nbox.size", Outcome.TIMEOUT, "it did not return within 1 s")
    path = attempt.with_name("script.py")
    path.write_text(script(found, attempt, None), encoding="utf-8")
    shown = output(sys.executable, str(path))
    assert shown.startswith("In the last run, it did not return within 1 s. Ctrl-C ends the script and shows the line.\n")


def test_a_script_without_exceptions_is_short(attempt: Path) -> None:
    text = script(counterexample("box = Box()\nbox.size", expected="0"), attempt, None)
    assert "traceback" not in text
    assert text.endswith("from k import Box\n\nbox = Box()\nprint(repr(box.size))\n# expected: 0\n")

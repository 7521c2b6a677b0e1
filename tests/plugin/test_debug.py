"""`kata debug` after real runs, in a process with a real terminal or with commands from a pipe."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.terminal import output

if TYPE_CHECKING:
    from .conftest import Dojo, Ran

ENDLESS = "while number >= 0:\n    pass\nreturn 2 * number"


def debug(dojo: Dojo, *words: str, keys: str = "") -> str:
    """Return all that `kata debug` prints, with these keys as input, without folding it."""
    return output(dojo.python, "-m", "pytest_interview_kata", "debug", *words, keys=keys, folder=dojo.folder)


def failed(dojo: Dojo, body: str) -> Ran:
    dojo.double(body)
    return dojo.pytest("-k", "t01")


def test_the_debugger_stops_in_the_attempt(dojo: Dojo) -> None:
    failed(dojo, "result = number + 3\nreturn result")
    shown = debug(dojo, "t01_double", keys="n\np number, result\nc\n")
    assert "t01_double.py(6)double()\n-> result = number + 3\n" in shown
    assert "(2, 5)\n" in shown
    assert shown.endswith("5\nexpected: 4\n"), shown


def test_an_exception_is_shown_as_by_an_interpreter(dojo: Dojo) -> None:
    failed(dojo, "return number / 0")
    shown = debug(dojo, "t01_double", keys="c\n")
    assert "debugger.py" not in shown.partition("(Pdb) ")[2]
    assert "ZeroDivisionError: division by zero\n" in shown
    assert 'File "<counterexample>", line 1' in shown


def test_a_call_that_does_not_return_can_be_debugged(dojo: Dojo) -> None:
    assert "did not return" in failed(dojo, ENDLESS).out
    assert "-> while number >= 0:" in debug(dojo, "t01_double", keys="q\n")


def test_a_file_that_cannot_be_loaded(dojo: Dojo) -> None:
    failed(dojo, "return number + 3")
    path = dojo.double("return number + 3")
    path.write_text("from nowhere import anything\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    shown = debug(dojo, "t01_double")
    assert "ModuleNotFoundError: No module named 'nowhere'\n" in shown
    assert shown.endswith("No function of your file was called.\n")


@pytest.mark.parametrize("command", ["debug", "examples"])
def test_a_stub_is_not_run(dojo: Dojo, command: str) -> None:
    ran = dojo.run("-m", "pytest_interview_kata", command, "t01_double", COLUMNS="1000")
    assert ran.out == ""
    assert ran.err == (
        f"kata: t01_double is not started: finish the program in {dojo.path('t01_double')} first. "
        "`kata show t01_double` shows the brief and the examples that your program should pass.\n"
    )


def test_one_property_can_be_named(dojo: Dojo) -> None:
    failed(dojo, "return number + 3")
    assert debug(dojo, "t01_double", "knows_no_limit", keys="q\n").startswith("knows_no_limit: ")


def test_the_script_runs_and_shows_the_same_value(dojo: Dojo) -> None:
    failed(dojo, "return number + 3")
    assert "The counterexample is in debug_t01_double.py. Run it:\n" in debug(dojo, "t01_double", "--script")
    assert dojo.run("debug_t01_double.py").out == "5\n"
    assert "# expected: 4\n" in (dojo.folder / "debug_t01_double.py").read_text(encoding="utf-8")
    script = dojo.folder / "debug_t01_double.py"
    assert "The counterexample is in" in debug(dojo, "t01_double", "--script")  # it is still as it was written
    script.write_text(script.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    assert "debug_t01_double.py exists already: remove it" in debug(dojo, "t01_double", "--script")
    assert script.read_text(encoding="utf-8").endswith("# mine\n")
    assert "other.py" in debug(dojo, "t01_double", "--script", "other.py")


def test_what_cannot_be_debugged_is_explained(dojo: Dojo) -> None:
    dojo.double("return number + number")
    assert debug(dojo, "t01_double") == "kata: t01_double has not been judged yet: run `pytest --kata -k t01_double` first.\n"
    dojo.pytest("-k", "t01")
    assert debug(dojo, "t01_double") == "kata: t01_double has no counterexample: all its properties held in the last run.\n"
    failed(dojo, "return number + 3")
    assert "no counterexample for 'nothing'. In the last run these properties failed: " in debug(dojo, "t01_double", "nothing")


@pytest.mark.parametrize("line", ["breakpoint()", "input()", "import pdb; pdb.set_trace()"])
def test_an_attempt_that_needs_a_terminal_is_explained(dojo: Dojo, line: str) -> None:
    shown = " ".join(failed(dojo, f"{line}\nreturn 2 * number").out.split())
    assert "attempts run in a separate process without a terminal: use `kata debug t01_double`" in shown


@pytest.mark.parametrize("option", ["--pdb", "--trace"])
def test_the_debuggers_of_pytest_are_explained(dojo: Dojo, option: str) -> None:
    dojo.double("return number + 3")
    ran = dojo.pytest("-k", "t01", option)
    assert f"{option} can't stop in attempts, which run in separate processes: use `kata debug ID`." in " ".join(
        ran.out.split()
    )
    assert "(Pdb)" not in ran.out
    assert ran.status == 1


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_the_debugger_uses_the_terminal(dojo: Dojo) -> None:
    import pty  # noqa: PLC0415 - only Unix has it

    failed(dojo, "result = number + 3\nreturn result")
    ours, theirs = pty.openpty()
    command = [dojo.python, "-m", "pytest_interview_kata", "debug", "t01_double"]
    with subprocess.Popen(command, cwd=dojo.folder, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        os.write(ours, b"n\np result\nq\n")
        shown = b"".join(iter(lambda: read_piece(ours), b"")).decode()
        assert process.wait() == 0
    os.close(ours)
    assert "(Pdb) p result\r\n5\r\n" in shown, shown


def read_piece(terminal: int) -> bytes:
    """Return the next output in a pseudo-terminal, or nothing after the last program has closed it."""
    try:
        return os.read(terminal, 1000)
    except OSError:
        return b""

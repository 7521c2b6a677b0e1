"""`kata debug`: runs the counterexample of the last run under pdb, or writes it as a script."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pytest_interview_kata.debugging.script import script
from pytest_interview_kata.model import PREPARE, KataError
from pytest_interview_kata.workspace.text import digest, replace

from .call import ID_OR_NEXT, Argument, Call, Command
from .locate import quoted, shown
from .opening import run_in_terminal
from .printing import Verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.debugging.counterexample import Counterexample
    from pytest_interview_kata.model import Attempt, Kata

PROGRAM = "pytest_interview_kata.debugging.debugger"
MARK = "# Written by `kata debug`, which replaces this file unless you change it. Digest: "
SHORT = 16


def run(call: Call) -> Iterator[str]:
    """Yield what will run, and run it. Raise `KataError` if there is no counterexample, or the script exists already."""
    from pytest_interview_kata.debugging.counterexample import choose  # noqa: PLC0415 - slow, as below

    workspace, kata = call.kata_here()
    attempt = workspace.need_program(kata)
    found = choose(workspace.store().read(), kata, call.options.property or "")
    if call.options.script is not None:
        yield from _write(found, attempt, Path.cwd() / (call.options.script or f"debug_{kata.id}.py"))
        return
    yield from _introduction(found)
    sys.stdout.flush()
    if status := _debug(found, attempt):
        raise SystemExit(status)


def _introduction(found: Counterexample) -> Iterator[str]:
    result, finding = found
    yield f"{result.item}: {finding.sentence}" if finding.sentence else result.item
    yield ""
    yield from map(Verbatim, finding.call.split("\n"))
    if finding.message:
        yield finding.message
    yield "When a line calls your code, the debugger stops: `n` runs a line, `p NAME` shows a value, `c` goes on, `q` ends.\n"


def _debug(found: Counterexample, attempt: Attempt) -> int:
    path = str(attempt.path.resolve())
    how = {"name": attempt.kata.id, "filename": path, "code": found.finding.call, "expected": found.finding.expected}
    how["preparing"] = str(_preparing(attempt.kata) or "")
    return run_in_terminal([sys.executable, "-m", PROGRAM, json.dumps(how)])


def _write(found: Counterexample, attempt: Attempt, path: Path) -> Iterator[str]:
    text = script(found, attempt.path.resolve(), _preparing(attempt.kata))
    if os.path.lexists(path) and not _is_generated(path):
        raise KataError(f"{shown(path)} exists already: remove it, or name another file with --script FILE.")
    replace(path, f"{MARK}{digest(text)[:SHORT]}\n{text}")
    yield f"The counterexample is in {shown(path)}. Run it:"
    yield Verbatim(f"{quoted(Path(sys.executable))} {quoted(path)}")


def _is_generated(path: Path) -> bool:
    """Return whether a file is a script exactly as this command wrote it."""
    try:
        mark, _, text = path.read_text(encoding="utf-8").partition("\n")
    except (OSError, UnicodeError):
        return False
    return mark == MARK + digest(text)[:SHORT]


def _preparing(kata: Kata) -> Path | None:
    """Return the path of the kata's scenarios if they prepare something, such as a database."""
    path = kata.scenarios
    return path if path.is_file() and PREPARE in path.read_text(encoding="utf-8") else None


PROPERTY = Argument("property", metavar="PROPERTY", nargs="?", help="the property, by default the first one that failed")
SCRIPT = Argument("--script", metavar="FILE", nargs="?", const="", help="write the counterexample as a script instead")
DEBUG = Command("debug", "run the counterexample of the last run under pdb", run, (ID_OR_NEXT, PROPERTY, SCRIPT))

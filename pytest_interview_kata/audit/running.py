"""The audit checks that run a kata's own code, each in a separate process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import Kata, Outcome

from . import files
from .judging import SKIM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .audited_kata import AuditedKata

SECONDS: Final = 60
HERE: Final = Path(__file__).resolve().parent


def _run(program: str, *arguments: str) -> dict[str, Any]:
    """Return what a program of this folder writes; raise `TimeoutExpired`, or `ValueError` with its last line on stderr."""
    command = [sys.executable, "-P", "-B", str(HERE / program), *arguments]  # with -m, Python would import the whole audit
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
    ran = subprocess.run(
        command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=SECONDS
    )
    if ran.returncode:
        raise ValueError(ran.stderr.strip().rpartition("\n")[2])
    return dict(json.loads(ran.stdout.rpartition("\n")[2]))


def examples(audited: AuditedKata) -> Iterator[str]:
    """Run the examples of the brief and of the notes on the solution, and yield a message for each that fails."""
    try:
        report = _run("run_examples.py", str(audited.kata.stub), str(audited.kata.solution), audited.kata.id)
    except subprocess.TimeoutExpired:
        yield f"The examples of the brief took longer than {SECONDS} s: make them faster."
        return
    except ValueError as error:
        yield f"solution.py does not run: {error}."
        return
    if not report["tried"]:
        yield "The brief has no example: show at least one call as a doctest."
    for name, source, want, got in report["failed"]:
        where = "notes.md shows" if name == Kata.notes.name else "The brief shows"
        yield f"{where} {want!r} for `{source}`, but solution.py produces {got!r}."


def unreadable(audited: AuditedKata) -> Iterator[str]:
    """Yield why the kata cannot be audited: files that cannot be parsed, or properties that cannot be imported."""
    if broken := [*files.unparsable(audited)]:
        yield from broken
        return
    [result] = audited.judges.reject([audited.attempts[Kata.stub.name]], SKIM)
    if result is not None and result.outcome is Outcome.CRASHED:
        yield from [*_import_error(audited.kata.folder)] or files.names(audited)


def _import_error(folder: Path) -> Iterator[str]:
    try:
        report = _run("import_properties.py", str(folder))
    except (subprocess.TimeoutExpired, ValueError) as error:
        report = {"error": str(error), "lines": []}
    if report:
        yield f"{', '.join(report['lines']) or 'properties.py'}: {report['error']}: properties.py cannot be imported."

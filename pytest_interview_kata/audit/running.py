"""The parts of the audit that run a kata's own code, each in a separate process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import Outcome

from . import files
from .court import SKIM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .audited_kata import AuditedKata
    from .court import Court

SECONDS: Final = 60
HERE: Final = Path(__file__).resolve().parent


def _run(program: str, *arguments: str) -> dict[str, Any]:
    """Return what a program of this folder writes; raise `TimeoutExpired`, or `ValueError` with its last line on stderr."""
    command = [sys.executable, "-P", "-B", str(HERE / program), *arguments]  # not -m, which would import the whole audit
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
    ran = subprocess.run(
        command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=SECONDS
    )
    if ran.returncode:
        raise ValueError(ran.stderr.strip().rpartition("\n")[2])
    return dict(json.loads(ran.stdout.rpartition("\n")[2]))


def examples(audited: AuditedKata) -> Iterator[str]:
    """Run the examples of the brief on the solution, and yield a message for each that fails."""
    try:
        report = _run("run_examples.py", str(audited.kata.stub), str(audited.kata.solution), audited.kata.id)
    except subprocess.TimeoutExpired:
        yield f"The examples of the brief did not end within {SECONDS} s: make them quick."
        return
    except ValueError as error:
        yield f"solution.py does not run: {error}."
        return
    if not report["tried"]:
        yield "The brief has no example: show at least one call as a doctest."
    for source, want, got in report["failed"]:
        yield f"The brief promises {want!r} for `{source}`, but solution.py gives {got!r}: correct the brief."


def unreadable(audited: AuditedKata, court: Court) -> Iterator[str]:
    """Yield why the kata cannot be audited: files that cannot be parsed, or properties that cannot be imported."""
    broken = [*files.unparsable(audited)]
    if not broken and _is_judge_failing(audited, court):
        broken = [*_import_error(audited.kata.folder)] or [*files.names(audited)]
    yield from broken


def _is_judge_failing(audited: AuditedKata, court: Court) -> bool:
    [result] = court.reject([audited.attempts["stub.py"]], SKIM)
    return result is not None and result.outcome is Outcome.CRASHED


def _import_error(folder: Path) -> Iterator[str]:
    try:
        report = _run("import_properties.py", str(folder))
    except (subprocess.TimeoutExpired, ValueError) as error:
        report = {"error": str(error), "lines": []}
    if report:
        yield f"{', '.join(report['lines']) or 'properties.py'}: {report['error']}: properties.py can't be imported."

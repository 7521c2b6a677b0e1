"""The audit checks that run a kata's own code or ruff, each in a separate process."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.checks.lint import COMMAND
from pytest_interview_kata.checks.rules.bans import bans_of
from pytest_interview_kata.checks.tool import ToolFailed, run
from pytest_interview_kata.model import PROPERTIES, Kata, KataError

from . import files
from .judging import SKIM, refuses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Finding
    from pytest_interview_kata.run.context import RunContext

    from .audited_kata import AuditedKata

NO_EXAMPLE: Final = "The brief has no example: show at least one call as a doctest."
SECONDS: Final = 60
LINT_SECONDS: Final = 10.0
"""Seconds that ruff may take to read a list of codes."""
UNKNOWN: Final = re.compile("[Uu]nknown rule selector|invalid value")
HERE: Final = Path(__file__).resolve().parent


def _failed_examples(kata: Kata) -> Any:
    """Return what `run_notes.py` reports about a kata; raise `TimeoutExpired`, or `ValueError` with its last line on stderr."""
    program = [str(HERE / "run_notes.py"), str(kata.notes), str(kata.solution), kata.id]
    command = [sys.executable, "-P", "-B", *program]  # with -m, Python would import the whole audit
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
    ran = subprocess.run(
        command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=SECONDS
    )
    if ran.returncode:
        raise ValueError(ran.stderr.strip().rpartition("\n")[2])
    return json.loads(ran.stdout.rpartition("\n")[2])["failed"]


def examples(audited: AuditedKata) -> Iterator[str]:
    """Run the examples of the brief on the right solutions, then those in the notes; yield a message for each failure."""
    if not audited.kata.examples:
        yield from [NO_EXAMPLE] if ast.get_docstring(audited.tree(Kata.stub.name)) else []
        return
    for names in ([Kata.solution.name], audited.named(Kata.accepted.name)):
        failed = {name: result for name in names if refuses(result := audited.examples[name])}
        yield from (_difference(name, result.findings[0]) for name, result in failed.items())
        if failed:
            return
    yield from _notes(audited)


def _notes(audited: AuditedKata) -> Iterator[str]:
    kata = audited.kata
    if ">>>" not in audited.text(Kata.notes.name):
        return
    memory = audited.judges.memory
    digest = memory.digest(PROPERTIES, audited.attempts[Kata.solution.name], "notes", audited.text(Kata.notes.name))
    report = memory.recall(kata.id, digest)
    if not isinstance(report, list):
        try:
            report = _failed_examples(kata)
        except (subprocess.TimeoutExpired, ValueError) as error:
            yield f"The examples of {kata.notes.name} do not run: {error}."
            return
        memory.keep(kata.id, digest, report)
    for source, want, got in report:
        yield f"{kata.notes.name} shows {want!r} for `{source}`, but {Kata.solution.name} produces {got!r}."


def _difference(name: str, finding: Finding) -> str:
    if finding.expected:
        return f"The brief shows {finding.expected!r} for `{_last_line(finding)}`, but {name} produces {finding.got!r}."
    return (
        f"The example `{_last_line(finding)}` fails for {name}: {finding.message}."
        if finding.call
        else f"{name}: {finding.message}."
    )


def _last_line(finding: Finding) -> str:
    return finding.call.rpartition("\n")[2]


def unusable(audited: AuditedKata) -> tuple[str, ...]:
    """Return why the kata's files alone show that it cannot be audited: syntax errors, unnamed properties, unknown bans."""
    return (*files.unparsable(audited),) or (*files.names(audited), *_settings(audited.kata, audited.judges.context))


def _settings(kata: Kata, context: RunContext) -> Iterator[str]:
    """Yield a message for each ban and each ruff rule that does not exist."""
    try:
        bans_of(kata)
    except KataError as error:
        yield str(error)
    for code in kata.lint:
        if not _is_rule(code, context):
            yield (
                f"{kata.settings}: ruff has no rule {code!r} (lint.select): look it up with `ruff rule --all`, or update ruff."
            )


def _is_rule(code: str, context: RunContext) -> bool:
    """Return whether the installed ruff knows this code; True if ruff does not work, because other checks report that."""
    try:
        nothing = [*COMMAND, "--isolated", "--no-cache", f"--select={code}", "-"]
        status, _, errors = run(nothing, context.scratch, context, LINT_SECONDS)
    except (ToolFailed, OSError):
        return True
    return not status or not UNKNOWN.search(errors.decode("utf-8", "replace"))


def broken(audited: AuditedKata) -> Iterator[str]:
    """Yield why the kata cannot be audited: its properties cannot be imported, or contain an error."""
    [results] = audited.judges.judge([(audited.attempts[Kata.solution.name], SKIM)])
    yield from dict.fromkeys(f"{finding.message}." for result in results for finding in result.findings if finding.internal)

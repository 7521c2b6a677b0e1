"""Implements `kata audit`: the checks that an author runs on a pack.

With `--json` it prints
`{"katas": [{"kata", "faults": [{"kata", "check", "message", "grave"}, …], "mistakes": {FILE: [NAME, …]}, "mutants",
"equivalent", "survivors": [LABEL, …], "exempt", "seconds"}, …], "skipped": {ID: [MODULE, …]}}`.
`mistakes` lists the properties, or the other checks, that reject each mistake. The exit status is 1 if a fault is grave.
"""

from __future__ import annotations

import json
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pytest_interview_kata.audit import AUDIT_CHECKS, AuditResult, Court, Fault, audit
from pytest_interview_kata.audit.render import as_data, as_lines
from pytest_interview_kata.pack.reader import missing, read_bank
from pytest_interview_kata.run.context import RunContext
from pytest_interview_kata.run.processes import Processes, processors
from pytest_interview_kata.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.pack.tables import LeftOut

    from .call import Call

FAULTY = 1
"""The exit status if a fault is grave."""


def run_audit(call: Call) -> Iterator[str]:
    """Yield the lines of each selected kata's audit. Raise `SystemExit` at the end if a fault is grave."""
    katas, broken = asked_for(call)
    skipped = {kata.id: missing(kata) for kata in katas if missing(kata)}
    tried = [check for check in AUDIT_CHECKS if call.options.seeds or check.name != "seeds"]
    results = [_unread(problem) for problem in broken]
    if not call.options.json:
        yield from (f"{result.kata}\n  FAULT  {result.faults[0].message}\n" for result in results)
    for result in _audited([kata for kata in katas if kata.id not in skipped], call.options.seeds):
        results.append(result)
        if not call.options.json:
            yield from (*as_lines(result, tried), "")
    if call.options.json:
        yield json.dumps({"katas": [as_data(result) for result in results], "skipped": skipped}, indent=1)
    else:
        yield from _closing(results, skipped)
    if any(fault.grave for result in results for fault in result.faults):
        raise SystemExit(FAULTY)


def asked_for(call: Call) -> tuple[list[Kata], list[LeftOut]]:
    """Return the selected katas, by default all of the pack, and the problems of those that can't be read."""
    folder: Path | None = call.options.folder
    bank = read_bank([call.here / folder] if folder else call.packs)
    names = call.options.katas
    broken = [problem for problem in bank.problems if not names or problem.name in names]
    unread = {problem.name for problem in broken} - {*bank.katas}
    return [bank.kata(name) for name in names or bank.katas if name not in unread], broken


def _unread(problem: LeftOut) -> AuditResult:
    """Return the audit of a kata that can't be read, with that as its only fault."""
    fault = Fault(problem.name, "files", problem.reason)
    return AuditResult(problem.name, (fault,), {}, 0, 0, (), exempt="it can't be read", seconds=0)


def _audited(katas: Sequence[Kata], seeds: int) -> Iterator[AuditResult]:
    with open_court() as court:
        for number, kata in enumerate(katas, 1):
            show_progress(f"{number} of {len(katas)}: {kata.id} ...")
            result = audit(kata, court, seeds)
            show_progress("")
            yield result


@contextmanager
def open_court() -> Iterator[Court]:
    """Yield a court with temporary folders and as many judges as there are processors."""
    with tempfile.TemporaryDirectory(prefix="kata-audit-") as own:
        cache, scratch = Path(own, "cache"), Path(own, "scratch")
        cache.mkdir()
        scratch.mkdir()
        with Court(RunContext(processes=Processes(), cache=cache, scratch=scratch, jobs=processors())) as court:
            yield court


def show_progress(text: str) -> None:
    """Replace the progress line on stderr, if that is a terminal."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()


def _closing(results: Sequence[AuditResult], skipped: dict[str, tuple[str, ...]]) -> Iterator[str]:
    for name, modules in skipped.items():
        yield f"{name} is left out: it needs {', '.join(modules)}, which can't be imported here."
    grave = [fault for result in results for fault in result.faults if fault.grave]
    faulty = len({fault.kata for fault in grave})
    outcome = f"{counted(len(grave), 'fault')} in {counted(faulty, 'kata')}" if grave else "no fault"
    yield f"{counted(len(results), 'kata')} audited: {outcome}."

"""The audit of a pack: checks that each kata accepts correct attempts and rejects wrong ones."""

from __future__ import annotations

import time
from typing import Final

from pytest_interview_kata.model import Kata

from . import files, running, verdicts
from .audited_kata import AuditedKata
from .cases import write_cases
from .judging import AuditJudges
from .result import AuditCheck, AuditResult, Fault, not_audited

__all__ = [
    "AUDIT_CHECKS",
    "AuditCheck",
    "AuditJudges",
    "AuditResult",
    "AuditedKata",
    "Fault",
    "audit",
    "not_audited",
    "write_cases",
]

AUDIT_CHECKS: Final = (
    AuditCheck("files", "the folder contains no unknown files", files.unexpected_files),
    AuditCheck("notes", "notes.md has hints, and what else the pack requires", files.notes),
    AuditCheck("sentences", "the docstring of each property, accepted solution and mistake is one sentence", files.sentences),
    AuditCheck("names", "properties.py defines the properties that its text contains", files.names),
    AuditCheck("agreement", "the stub has a brief, and the solution and attempt.pyi have its signatures", files.agreement),
    AuditCheck("cases", "cases.json is up to date", files.cases),
    AuditCheck("examples", "the examples of the brief pass for the solution", running.examples),
    AuditCheck("stub", "mypy and ruff find nothing in the stub, and it breaks a property", verdicts.stub),
    AuditCheck("solution", "the solution passes every check", verdicts.solution),
    AuditCheck("accepted", "each accepted solution passes every check", verdicts.accepted),
    AuditCheck("mistakes", "each mistake is rejected", verdicts.mistakes),
    AuditCheck("earned", "each property rejects a mistake", verdicts.earned),
    AuditCheck("mutants", "each mutant of the solution is rejected or known to be equivalent", verdicts.mutants),
    AuditCheck(
        "equivalents", "equivalent.toml lists only mutants that no check rejects, each with a reason", verdicts.equivalents
    ),
    AuditCheck("alternatives", "there are other right solutions", verdicts.alternatives, grave=False),
    AuditCheck("short", "each mistake has a short counterexample", verdicts.short, grave=False),
    AuditCheck("seeds", "other seeds give the same verdicts", verdicts.seeds),
)
"""Every check of the audit, in the order of the report."""


def audit(kata: Kata, judges: AuditJudges, seeds: int = 0) -> AuditResult:
    """Run all audit checks on one kata, if its files can be read; `seeds` is the number of other seeds to try."""
    start = time.monotonic()
    audited = AuditedKata(kata, judges, seeds, thorough=True)
    if problems := tuple(running.unreadable(audited)):
        return not_audited(kata.id, *problems)
    faults = tuple(fault for check in AUDIT_CHECKS for fault in check.faults(audited))
    alive = {mutant.label for mutant in audited.survivors}
    return AuditResult(
        kata=kata.id,
        faults=faults,
        mistakes={
            name.removeprefix(f"{Kata.mistakes.name}/").rpartition(" ")[2]: verdicts.rejecting(audited, name)
            for name in audited.named(Kata.mistakes.name)
        },
        mutants=len(audited.mutants),
        equivalent=len(alive & audited.excused),
        survivors=tuple(mutant.label for mutant in audited.survivors if mutant.label not in audited.excused),
        exempt=audited.exempt,
        seconds=time.monotonic() - start,
    )

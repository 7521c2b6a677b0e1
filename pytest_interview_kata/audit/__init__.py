"""The audit of a pack: checks that each kata accepts correct attempts and rejects wrong ones."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Kata

from . import counterexamples, files, other_seeds, running, verdicts
from .audited_kata import AuditedKata
from .cases import no_cases
from .result import AuditCheck, AuditResult, Fault, not_audited

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .judging import AuditJudges

AUDIT_CHECKS: Final = (
    AuditCheck("files", "the folder contains no unknown files", files.unexpected_files, quick=True),
    AuditCheck("notes", "notes.md has hints and all other parts that the pack requires", files.notes, quick=True),
    AuditCheck(
        "sentences",
        "the docstring of each property, accepted solution and mistake is one sentence",
        files.sentences,
        quick=True,
    ),
    AuditCheck("names", "properties.py defines the properties that its text contains", files.names, quick=True),
    AuditCheck(
        "agreement", "the stub has a brief, and the solution and attempt.pyi have its signatures", files.agreement, quick=True
    ),
    AuditCheck("cases", "cases.json is up to date", files.cases, quick=True, nothing=no_cases),
    AuditCheck("examples", "the examples of the brief pass for the solution", running.examples),
    AuditCheck("stub", "mypy and ruff find nothing in the stub, and it breaks a property", verdicts.stub),
    AuditCheck("solution", "the solution passes every check", verdicts.solution),
    AuditCheck("slow", f"no property takes more than {verdicts.SLOW:g} s to accept the solution", verdicts.slow, grave=False),
    AuditCheck("accepted", "each accepted solution passes every check", verdicts.accepted),
    AuditCheck("mistakes", "each mistake is rejected", verdicts.mistakes),
    AuditCheck("earned", "each property rejects a mistake", verdicts.earned),
    AuditCheck("mutants", "each mutant of the solution is rejected or known to be equivalent", verdicts.mutants),
    AuditCheck(
        "equivalents", "equivalent.toml lists only mutants that no check rejects, each with a reason", verdicts.equivalents
    ),
    AuditCheck("alternatives", "there are other right solutions", verdicts.alternatives, grave=False),
    AuditCheck("short", "each mistake has a short counterexample", counterexamples.short, grave=False),
    AuditCheck("seeds", "other seeds give the same verdicts", other_seeds.seeds),
)
"""Every check of the audit, in the order of the report."""


def unusable(kata: Kata, judges: AuditJudges) -> AuditResult | None:
    """Return the result for a kata whose files alone show that it cannot be audited, else None."""
    problems = running.unusable(AuditedKata(kata, judges))
    return not_audited(kata.id, *problems) if problems else None


def audit(
    kata: Kata,
    judges: AuditJudges,
    seeds: int = 0,
    checks: Sequence[AuditCheck] = AUDIT_CHECKS,
    begin: Callable[[str], object] = len,
) -> AuditResult:
    """Run audit checks on one kata, if its files can be read; `seeds` is the number of other seeds to try.

    `begin` is called with the name of each check before it runs. Results are stored even if the audit is interrupted.
    """
    try:
        result = _audit(kata, judges, seeds, checks, begin)
    except BaseException:
        judges.memory.write(kata.id, whole=False)
        raise
    missing = {check.name for check in AUDIT_CHECKS} - {check.name for check in checks}
    judges.memory.write(kata.id, whole=result.audited and missing <= {"seeds"})
    return result


def _audit(
    kata: Kata, judges: AuditJudges, seeds: int, checks: Sequence[AuditCheck], begin: Callable[[str], object]
) -> AuditResult:
    start = time.monotonic()
    audited = AuditedKata(kata, judges, seeds, thorough=True)
    judged = not all(check.quick for check in checks)
    if problems := running.unusable(audited) or (*(running.broken(audited) if judged else ()),):
        return not_audited(kata.id, *problems)
    names = {check.name for check in checks}
    faults: list[Fault] = []
    for check in checks:
        begin(check.name)
        faults += check.faults(audited)
    tried = audited.mutants if "mutants" in names else ()
    survivors = audited.survivors if tried else ()
    mistakes = {
        name.removeprefix(f"{Kata.mistakes.name}/").rpartition(" ")[2]: name
        for name in (audited.named(Kata.mistakes.name) if "mistakes" in names else ())
    }
    return AuditResult(
        kata=kata.id,
        faults=tuple(faults),
        mistakes={short: verdicts.rejecting(audited, name) for short, name in mistakes.items()},
        reasons={short: found for short, name in mistakes.items() if (found := verdicts.reasons(audited, name))},
        nothing={check.name: why for check in checks if check.nothing and (why := check.nothing(audited))},
        mutants=len(tried),
        equivalent=len({mutant.label for mutant in survivors} & audited.excused),
        survivors=tuple(mutant.label for mutant in survivors if mutant.label not in audited.excused),
        exempt=audited.exempt if "mutants" in names else "",
        seconds=time.monotonic() - start,
    )

"""The audit of a pack: checks that each kata accepts correct attempts and rejects wrong ones."""

from __future__ import annotations

import time
from typing import Final

from pytest_interview_kata.model import Kata

from . import files, verdicts
from .court import Court
from .evidence import Evidence
from .freezing import freeze
from .result import Account, Fault, Soundness

__all__ = ["SOUNDNESS", "Account", "Court", "Evidence", "Fault", "Soundness", "audit", "faults", "freeze"]

SOUNDNESS: Final = (
    Soundness("files", "nothing unexpected lies in the folder", files.unexpected_files),
    Soundness("notes", "hints, follow-ups and a discussion are there", files.notes),
    Soundness("sentences", "each property, accepted solution and mistake says in one sentence what it is", files.sentences),
    Soundness("names", "the text of properties.py shows what it defines", files.names),
    Soundness("agreement", "stub and solution agree on the brief and on signatures", files.agreement),
    Soundness("cases", "cases.json holds what the properties draw", files.cases),
    Soundness("examples", "the brief's examples hold for the solution", files.examples),
    Soundness("stub", "the stub is clean and does not pass", verdicts.stub),
    Soundness("solution", "the solution passes every check", verdicts.solution),
    Soundness("accepted", "each accepted solution passes every check", verdicts.accepted),
    Soundness("mistakes", "each mistake is rejected", verdicts.mistakes),
    Soundness("earned", "each property rejects a mistake", verdicts.earned),
    Soundness("mutants", "each mutant of the solution is rejected or known to be equivalent", verdicts.mutants),
    Soundness("equivalents", "equivalent.toml lists living mutants only, each with its reason", verdicts.equivalents),
    Soundness("short", "each mistake is shown by a short input", verdicts.short, grave=False),
    Soundness("seeds", "other seeds give the same verdicts", verdicts.seeds),
)
"""Every check of the audit, in the order of the report."""


def faults(evidence: Evidence, soundness: Soundness) -> tuple[Fault, ...]:
    """Return the faults that one check of the audit finds."""
    return tuple(Fault(evidence.kata.id, soundness.name, text, soundness.grave) for text in soundness.look(evidence))


def audit(kata: Kata, court: Court, seeds: int = 0) -> Account:
    """Run all checks of the audit on one kata; `seeds` is the number of other seeds to try."""
    start = time.monotonic()
    evidence = Evidence(kata, court, seeds, thorough=True)
    found = tuple(fault for soundness in SOUNDNESS for fault in faults(evidence, soundness))
    alive = {mutant.label for mutant in evidence.survivors}
    return Account(
        kata=kata.id,
        faults=found,
        mistakes={
            name.removeprefix(f"{Kata.mistakes.name}/"): verdicts.rejecting(evidence, name)
            for name in evidence.named(Kata.mistakes.name)
        },
        mutants=len(evidence.mutants),
        equivalent=len(alive & evidence.excused),
        survivors=tuple(mutant.label for mutant in evidence.survivors if mutant.label not in evidence.excused),
        exempt=evidence.exempt,
        seconds=time.monotonic() - start,
    )

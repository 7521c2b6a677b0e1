"""Freezing the cases of a kata in `cases.json`: cases that reject wrong attempts come first."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from pytest_interview_kata.judge import cases as case_files
from pytest_interview_kata.model import Attempt, Outcome

if TYPE_CHECKING:
    from pytest_interview_kata.judge.cases import Cases

    from .court import Court
    from .evidence import Evidence


def freeze(evidence: Evidence, court: Court) -> Cases:
    """Sort the cases of a kata, write them to `cases.json`, and return them; draw new ones if that file is stale or missing.

    Properties whose cases are not plain data have none. If none has any, write nothing. Raise `OSError` if writing fails.
    """
    path = evidence.kata.folder / case_files.FILE
    cases = _unlike(case_files.shipped(evidence.kata.folder) or court.draw(evidence.attempts["solution.py"]))
    if not cases:
        return cases
    drawn = case_files.digest(evidence.kata.folder)
    path.write_text(case_files.text_of(cases, drawn), encoding="utf-8", newline="\n")
    cases = _in_order(cases, _falls(evidence, court))
    path.write_text(case_files.text_of(cases, drawn), encoding="utf-8", newline="\n")
    return cases


def _unlike(cases: Cases) -> Cases:
    """Return the cases without duplicates."""
    return {name: [*{json.dumps(row): row for row in rows}.values()] for name, rows in cases.items()}


def _falls(evidence: Evidence, court: Court) -> Counter[tuple[str, int]]:
    """Count, for each case of each property, the mistakes and mutants for which it is the first case that fails."""
    kata = evidence.kata
    wrong = [evidence.attempts[name] for name in evidence.named("mistakes")]
    wrong += [Attempt(kata, kata.solution, mutant.source) for mutant in evidence.mutants]
    results = court.try_cases(wrong)
    return Counter((result.item, result.tried - 1) for result in results if result.outcome is not Outcome.PASSED)


def _in_order(cases: Cases, falls: Counter[tuple[str, int]]) -> Cases:
    """Sort the cases by how many attempts fail them, but keep the first case in front: it is the simplest and cheapest."""
    return {
        name: [rows[place] for place in sorted(range(len(rows)), key=lambda place: (place > 0, -falls[name, place]))]
        for name, rows in cases.items()
    }

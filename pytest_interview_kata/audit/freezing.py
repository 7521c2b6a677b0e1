"""Freezes what a kata's properties are tried on, for `cases.json`: what wrong attempts fall by comes first."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from pytest_interview_kata.judge import case_files
from pytest_interview_kata.model import Attempt, Outcome

if TYPE_CHECKING:
    from pytest_interview_kata.judge.case_files import Cases

    from .court import Court
    from .evidence import Evidence


def freeze(evidence: Evidence, court: Court) -> Cases:
    """Draw the cases of a kata, if those beside it are not the ones that it draws, write them there in order, and give them.

    Properties whose cases are not plain data have none. Raises `OSError` where the file can't be written.
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
    """Leave out what comes a second time."""
    return {name: [*{json.dumps(row): row for row in rows}.values()] for name, rows in cases.items()}


def _falls(evidence: Evidence, court: Court) -> Counter[tuple[str, int]]:
    """Count for each case of each property the mistakes and mutants that fall by it, and by none before it."""
    kata = evidence.kata
    wrong = [evidence.attempts[name] for name in evidence.named("mistakes")]
    wrong += [Attempt(kata, kata.solution, mutant.source) for mutant in evidence.mutants]
    results = court.try_cases(wrong)
    return Counter((result.item, result.tried - 1) for result in results if result.outcome is not Outcome.PASSED)


def _in_order(cases: Cases, falls: Counter[tuple[str, int]]) -> Cases:
    """Put what most fall by first, after the very first case, which is the simplest and the cheapest."""
    return {
        name: [rows[place] for place in sorted(range(len(rows)), key=lambda place: (place > 0, -falls[name, place]))]
        for name, rows in cases.items()
    }

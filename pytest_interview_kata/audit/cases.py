"""Writes the cases of a kata to `cases.json`: cases that reject wrong attempts come first."""

from __future__ import annotations

import ast
import json
from collections import Counter
from typing import TYPE_CHECKING

from pytest_interview_kata.judge import cases as case_files
from pytest_interview_kata.model import Attempt, Kata, Outcome

from .unjudged import is_decorated

if TYPE_CHECKING:
    from pytest_interview_kata.judge.cases import Cases

    from .audited_kata import AuditedKata


def no_cases(audited: AuditedKata) -> str:
    """Return a message if a kata has no `cases.json`, else an empty string. The message says if `kata freeze` can write one."""
    kata, storage = audited.kata, audited.judges.context.cache / case_files.CASES
    if kata.cases.is_file():
        return ""
    left_out, functions = case_files.left_out(storage, kata.folder), audited.tree(kata.properties_file.name).body
    may_draw = any(isinstance(node, ast.FunctionDef) and is_decorated(node) for node in functions) and not left_out
    if case_files.cached(storage, kata.folder) or may_draw:
        return f"there is no {kata.cases.name}: `kata freeze` writes it, which makes judging faster"
    return f"there is no {kata.cases.name}, and no property draws cases that can be stored"


def write_cases(audited: AuditedKata) -> tuple[Cases, dict[str, str]]:
    """Sort the cases of a kata and write them to `cases.json`; draw new ones if that file is stale or missing.

    Return the cases, and the reasons why properties have none. Write no file if no property has cases. Raise `OSError` if
    writing fails.
    """
    path, kata = audited.kata.cases, audited.kata
    found = case_files.shipped(kata.folder)
    drawn, left_out = audited.judges.draw(
        audited.attempts[Kata.solution.name], [name for name in kata.properties if name not in found]
    )
    found = found or drawn
    cases = {name: [*{json.dumps(row): row for row in rows}.values()] for name, rows in found.items()}  # without duplicates
    if not cases:
        return cases, left_out
    digest = case_files.digest(kata.folder)
    path.write_text(case_files.text_of(cases, digest), encoding="utf-8", newline="\n")
    cases = _in_order(cases, _rejections(audited))
    path.write_text(case_files.text_of(cases, digest), encoding="utf-8", newline="\n")
    return cases, left_out


def _rejections(audited: AuditedKata) -> Counter[tuple[str, int]]:
    """Count, for each case of each property, the mistakes and mutants that it is the first to reject."""
    kata = audited.kata
    wrong = [audited.attempts[name] for name in audited.named(Kata.mistakes.name)]
    wrong += [Attempt(kata, kata.solution, mutant.source) for mutant in audited.mutants]
    results = audited.judges.try_cases(wrong)
    return Counter((result.item, result.tried - 1) for result in results if result.outcome is not Outcome.PASSED)


def _in_order(cases: Cases, rejections: Counter[tuple[str, int]]) -> Cases:
    """Sort the cases by the number of attempts that they reject; the first case, the simplest and cheapest, stays first."""
    return {
        name: [rows[index] for index in sorted(range(len(rows)), key=lambda index: (index > 0, -rejections[name, index]))]
        for name, rows in cases.items()
    }

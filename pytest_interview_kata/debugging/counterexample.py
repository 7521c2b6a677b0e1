"""Finds the counterexample of a kata that the last run reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pytest_interview_kata import syntax
from pytest_interview_kata.model import PROPERTIES, Finding, Kata, KataError, Result
from pytest_interview_kata.results.causes import causes
from pytest_interview_kata.run.cache import last_results

if TYPE_CHECKING:
    from collections.abc import Mapping


class Counterexample(NamedTuple):
    """The result of a property, and its finding with a call that can be run."""

    result: Result
    finding: Finding


def choose(stored: Mapping[str, object], kata: Kata, item: str = "") -> Counterexample:
    """Return the counterexample of a property, by default the one that the report of the run shows first.

    Raise `KataError` if the last run reported none, or one that is not Python code.
    """
    results = {result.item: result for result in last_results(stored, PROPERTIES, kata.id)}
    found = causes(results[name] for name in (*kata.examples, *kata.properties) if name in results)
    failed = {result.item: result for cause in found for result in (cause.first, *cause.same)}
    if not results:
        raise KataError(f"{kata.id} has not been judged yet: run `pytest --kata -k {kata.id}` first.")
    if not failed:
        raise KataError(f"{kata.id} has no counterexample: all its properties held in the last run.")
    if item and item not in failed:
        raise KataError(
            f"{kata.id} has no counterexample for {item!r}. In the last run these properties failed: {', '.join(failed)}."
        )
    for result in [failed[item]] if item else failed.values():
        for each in result.findings:
            if _is_python(each.call):
                return Counterexample(result, each)
    raise KataError(f"{kata.id} has no counterexample that can be run: see what `pytest --kata -k {kata.id}` reports.")


def _is_python(code: str) -> bool:
    try:
        return bool(syntax.parse(code).body)
    except (SyntaxError, ValueError):
        return False

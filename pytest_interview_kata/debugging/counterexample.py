"""Finds the counterexample of a kata that the last run reported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pytest_interview_kata import syntax
from pytest_interview_kata.model import PROPERTIES, Kata, KataError, Outcome
from pytest_interview_kata.results.causes import causes
from pytest_interview_kata.run.cache import last_results

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Counterexample:
    """The smallest input that was found to break a property."""

    item: str
    """The name of the property."""
    sentence: str
    code: str
    """Lines of Python that use the names of the attempt."""
    message: str
    got: str
    expected: str
    is_endless: bool = False
    """Whether the attempt did not return in time."""


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
                values = each.call, each.message, each.got, each.expected
                return Counterexample(result.item, each.sentence, *values, result.outcome is Outcome.TIMEOUT)
    raise KataError(f"{kata.id} has no counterexample that can be run: see what `pytest --kata -k {kata.id}` reports.")


def _is_python(code: str) -> bool:
    try:
        return bool(syntax.parse(code).body)
    except (SyntaxError, ValueError):
        return False

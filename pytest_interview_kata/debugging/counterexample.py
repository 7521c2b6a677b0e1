"""Finds the counterexample of a kata that the last run reported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pytest_interview_kata import syntax
from pytest_interview_kata.model import PROPERTIES, Kata, KataError, Outcome
from pytest_interview_kata.run.cache import last_results

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pytest_interview_kata.model import Result


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


def choose(stored: Mapping[str, object], kata: Kata, item: str = "") -> Counterexample:
    """Return the counterexample of a property, by default of the first property that has one.

    Raise `KataError` if the last run reported none, or one that is not Python code.
    """
    results = {result.item: result for result in last_results(stored, PROPERTIES, kata.id)}
    names = [name for name in (*kata.examples, *kata.properties) if name in results]
    failed = [name for name in names if results[name].outcome is not Outcome.PASSED]
    if not results:
        raise KataError(f"{kata.id} has not been judged yet: run `pytest --kata -k {kata.id}` first.")
    if not failed:
        raise KataError(f"{kata.id} has no counterexample: all its properties held in the last run.")
    if item and item not in failed:
        raise KataError(
            f"{kata.id} has no counterexample for {item!r}. In the last run these properties failed: {', '.join(failed)}."
        )
    found = [each for name in ([item] if item else failed) for each in _counterexamples(results[name])]
    if not found:
        raise KataError(f"{kata.id} has no counterexample that can be run: see what `pytest --kata -k {kata.id}` reports.")
    return found[0]


def _counterexamples(result: Result) -> Iterator[Counterexample]:
    for each in result.findings:
        if _is_python(each.call):
            yield Counterexample(result.item, each.sentence, each.call, each.message, each.got, each.expected)


def _is_python(code: str) -> bool:
    try:
        return bool(syntax.parse(code).body)
    except (SyntaxError, ValueError):
        return False

"""Groups the failures of an attempt by their cause, so that each cause is shown once."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from pytest_interview_kata.model import EXAMPLES, PROPERTIES, Finding, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pytest_interview_kata.model import Result

Key: TypeAlias = tuple[object, ...]
"""Equal for findings that have the same cause."""
FINE: Final = frozenset({Outcome.PASSED, Outcome.SKIPPED, Outcome.TODO})
UNDEFINED: Final = re.compile(r"""(?:NameError: name '|^Name "|^Undefined name `)(\w+)['"`]""")
"""Matches what Python, mypy and ruff say about an undefined name."""
RAISED: Final = re.compile("(?:it raised|it cannot be imported:) (.+)", re.DOTALL)
LINE: Final = "\n"
UNTYPED: Final = frozenset({"no-untyped-def"})
FOLLOWS: Final = frozenset({"no-untyped-call"})
"""mypy's codes for untyped functions, and for errors that follow from them."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Results that fail for the same reason."""

    first: Result
    """The result to show: the examples of the brief, or the one with the shortest counterexample."""
    same: tuple[Result, ...] = ()
    """The other results."""

    @property
    def is_load(self) -> bool:
        """Whether the attempt cannot be read or imported, so that nothing else could be judged."""
        return self.first.check == PROPERTIES and self.first.outcome is Outcome.ERROR


def causes(results: Iterable[Result]) -> list[Cause]:
    """Return the causes of the failures in these results for one attempt.

    The first one is why the attempt cannot be imported, if so; else why an example of the brief fails, else the exception
    that most properties raise, else the shortest counterexample. Other properties and other checks follow in their order.
    """
    failed = [result for result in results if result.outcome not in FINE]
    if broken := next((result for result in failed if Cause(result).is_load), None):
        return [Cause(broken, tuple(result for result in failed if result is not broken))]
    groups: dict[Key, list[Result]] = {}
    for result in (each for each in failed if each.check == PROPERTIES):
        groups.setdefault(_key(result, result.findings[0]) if result.findings else (result.item,), []).append(result)
    known = {key: group for key, group in groups.items() if key[0] == "name"}
    alone: list[Result] = []
    for result in (each for each in failed if each.check != PROPERTIES):
        keys = {*_keys(result)}
        (known[min(keys, key=str)] if keys and keys <= known.keys() else alone).append(result)
    return [*_primary_first([_cause(group) for group in groups.values()]), *map(Cause, alone)]


def _cause(group: Sequence[Result]) -> Cause:
    first = min(group, key=_size)
    return Cause(first, tuple(result for result in group if result is not first))


def _primary_first(found: list[Cause]) -> list[Cause]:
    primary = min(found, key=lambda cause: (cause.first.item != EXAMPLES, -len(cause.same), _size(cause.first)), default=None)
    return sorted(found, key=lambda cause: cause is not primary)


def _size(result: Result) -> tuple[object, ...]:
    """Return a key that sorts the examples of the brief first, then properties, by the length of their counterexamples."""
    finding = result.findings[0] if result.findings else Finding("")
    length = len(finding.call) + len(finding.got) + len(finding.expected)
    return result.check != PROPERTIES, result.item != EXAMPLES, finding.call.count("\n"), length


def _key(result: Result, finding: Finding) -> Key:
    if undefined := UNDEFINED.search(finding.message) or UNDEFINED.search(finding.got):
        return "name", undefined[1]
    if result.outcome is Outcome.TIMEOUT:  # which line of an endless loop runs at that moment is chance
        return "event", result.outcome, finding.message, *(function for _, function in finding.frames[-1:])
    if result.outcome is not Outcome.FAILED or RAISED.match(finding.message):
        return "event", result.outcome, finding.message, finding.frames[-1:]
    return "item", result.item, finding


def _keys(result: Result) -> Iterator[Key]:
    """Yield the keys of the findings of a tool; other findings on the line of an undefined name follow from it."""
    names = {finding.line: key for finding in result.findings if (key := _key(result, finding))[0] == "name"}
    for finding in result.findings:
        yield names.get(finding.line, _key(result, finding))


def title(result: Result) -> str:
    """Return the cause of a failure in one line, such as `NameError: name 'Counter' is not defined`."""
    if any(finding.code in UNTYPED for finding in result.findings):
        return "type annotations are missing"
    finding = result.findings[0] if result.findings else Finding(f"{result.check} {result.item}: {result.outcome}")
    if raised := RAISED.match(finding.message):
        return raised[1].partition("\n")[0]
    if result.item == EXAMPLES and finding.got:
        return f"an example of the brief fails: {finding.call.rpartition(LINE)[2]}"
    words = (finding.sentence, finding.message) if result.outcome is Outcome.FAILED else (finding.message, finding.sentence)
    return next(filter(None, words), "").partition("\n")[0]


def condensed(result: Result) -> tuple[dict[Finding, list[int]], int]:
    """Return the findings to show, each with the lines of others that say the same, and how many follow from these.

    If type annotations are missing, what mypy infers from the function says nothing more, so only that is shown.
    """
    untyped = any(finding.code in UNTYPED for finding in result.findings)
    rest = [each for each in result.findings if not (untyped and (each.sentence or each.code in FOLLOWS))]
    firsts: dict[Finding, Finding] = {}
    found: dict[Finding, list[int]] = {}
    for finding in rest:
        first = firsts.setdefault(replace(finding, line=0, column=0, end_column=0) if finding.line else finding, finding)
        found.setdefault(first, []).extend([finding.line] if finding is not first else [])
    return found, len(result.findings) - len(rest)

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
UNDEFINED: Final = re.compile(
    r"""(?:NameError: name '|Error: cannot access \w+ variable '|^(?:Name|Trying to read deleted variable) "|"""
    r"""^(?:Undefined name|Local variable) `)(\w+)"""
)
"""Matches what Python, mypy and ruff say about a name that is undefined, not assigned yet, or unused because of that."""
NAMELESS: Final = re.compile(r"\b(?:Name|UnboundLocal)Error\b")
"""Finds an exception in a value that a scenario returned; which name is undefined is unknown."""
RAISED: Final = re.compile("(?:it raised|it cannot be imported:) (.+)", re.DOTALL)
ANOTHER: Final = "another exception was raised"
"""The message of a finding whose `got` is an exception."""
WORD: Final = re.compile(r"""(?<!\w)'[^']*'|(?<!\w)"[^"]*"|\b(?:None|True|False)\b|([^\W\d_]+)""")
"""Matches the words and values of a message, and captures only words."""
LINE: Final = "\n"
UNTYPED: Final = frozenset({"no-untyped-def"})
FOLLOWS: Final = frozenset({"no-untyped-call"})
"""mypy's codes for untyped functions, and for errors that follow from them."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Results that fail for the same reason."""

    first: Result
    """The result to show: the one with the shortest counterexample. Results that name a line of the attempt are preferred."""
    same: tuple[Result, ...] = ()
    """The other results."""

    @property
    def is_load(self) -> bool:
        """Whether the attempt cannot be read or imported, so that nothing else could be judged."""
        return self.first.check == PROPERTIES and self.first.outcome is Outcome.ERROR


def causes(results: Iterable[Result]) -> list[Cause]:
    """Return the causes of the failures in these results for one attempt.

    The first cause is the first of these that exists: a failed import of the attempt, a failed example of the brief, the cause
    of most failed properties, the shortest counterexample. Other properties and then other checks follow in their order.
    """
    failed = [result for result in results if result.outcome not in FINE]
    if broken := next((result for result in failed if Cause(result).is_load), None):
        return [Cause(broken, tuple(result for result in failed if result is not broken))]
    groups: dict[Key, list[Result]] = {}
    for result in (each for each in failed if each.check == PROPERTIES):
        groups.setdefault(_key(result, result.findings[0]) if result.findings else (result.item,), []).append(result)
    names = [key for key in groups if key[0] == "name" and key != ("name", "")]
    if len(names) == 1:
        groups[names[0]] += groups.pop(("name", ""), [])
    known = {key: group for key, group in groups.items() if key[0] == "name"}
    alone: list[Result] = []
    for result in (each for each in failed if each.check != PROPERTIES):
        keys = {*_keys(result)}
        (known[min(keys, key=str)] if keys and keys <= known.keys() else alone).append(result)
    return [*_primary_first([_cause(group) for group in groups.values()]), *map(Cause, alone)]


def _cause(group: Sequence[Result]) -> Cause:
    first = min(group, key=lambda result: (not any(finding.frames for finding in result.findings), _size(result)))
    return Cause(first, tuple(result for result in group if result is not first))


def _primary_first(found: list[Cause]) -> list[Cause]:
    def rank(cause: Cause) -> tuple[object, ...]:
        items = [result.item for result in (cause.first, *cause.same) if result.check == PROPERTIES]
        return EXAMPLES not in items, -len(items), _size(cause.first)

    primary = min(found, key=rank, default=None)
    return sorted(found, key=lambda cause: cause is not primary)


def _size(result: Result) -> tuple[object, ...]:
    """Return a sort key: properties come first, and then short counterexamples; of equal ones, the brief's examples."""
    finding = result.findings[0] if result.findings else Finding("")
    length = len(finding.call) + len(finding.got) + len(finding.expected)
    return result.check != PROPERTIES, finding.call.count("\n"), length, result.item != EXAMPLES


def _exception(finding: Finding) -> str:
    """Return the type and the message of the exception that the attempt raised, or an empty string."""
    raised = RAISED.match(finding.message)
    return raised[1] if raised else finding.got if finding.message.startswith(ANOTHER) else ""


def _key(result: Result, finding: Finding) -> Key:
    exception = _exception(finding)
    if undefined := UNDEFINED.search(exception or finding.message):
        return "name", undefined[1]
    if NAMELESS.search(finding.got) and not exception:
        return "name", ""
    if exception.startswith("RecursionError"):  # which call exceeds the limit is chance
        return "event", "RecursionError"
    if exception and finding.frames:
        kind, _, message = exception.partition("; ")[0].partition(":")
        return "event", kind, finding.frames[-1], *filter(None, WORD.findall(message))
    if result.outcome is Outcome.TIMEOUT:  # which line of an endless loop runs at that moment is chance
        return "event", result.outcome, finding.message, *(function for _, function in finding.frames[-1:])
    if result.outcome is not Outcome.FAILED or exception:
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
    if exception := _exception(finding).partition("\n")[0]:
        is_exact = finding.expected and not UNDEFINED.search(exception)
        return f"{exception} instead of {finding.expected}" if is_exact else exception
    if result.item == EXAMPLES and finding.got:
        return f"an example of the brief fails: {finding.call.rpartition(LINE)[2]}"
    words = (finding.sentence, finding.message) if result.outcome is Outcome.FAILED else (finding.message, finding.sentence)
    return next(filter(None, words), "").partition("\n")[0]


def condensed(result: Result) -> tuple[dict[Finding, list[int]], int]:
    """Return the findings to show, with the lines on which each is repeated, and the number of findings to leave out.

    If type annotations are missing, messages of mypy that are only a consequence of that are left out.
    """
    untyped = any(finding.code in UNTYPED for finding in result.findings)
    rest = [each for each in result.findings if not (untyped and (each.sentence or each.code in FOLLOWS))]
    firsts: dict[Finding, Finding] = {}
    found: dict[Finding, list[int]] = {}
    for finding in rest:
        first = firsts.setdefault(replace(finding, line=0, column=0, end_column=0) if finding.line else finding, finding)
        found.setdefault(first, []).extend([finding.line] if finding is not first else [])
    return found, len(result.findings) - len(rest)

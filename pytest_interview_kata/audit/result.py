"""The checks of the audit and the result of an audit, as data and as lines for people."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from textwrap import indent
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.text import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from .audited_kata import AuditedKata

INDENT: Final = " " * 11
NAMES: Final = ((True, "fault", ""), (False, "piece", " of advice"))
"""The nouns with which faults are counted, for grave faults and for others: `2 faults`, `2 pieces of advice`."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem of a kata, and the check of the audit that found it."""

    kata: str
    check: str
    message: str
    grave: bool = True
    """Whether the fault must be corrected before the kata is released; otherwise the message is advice."""


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """A check of the audit: its name, the requirement that it checks, and a function that yields the messages of faults."""

    name: str
    sentence: str
    find: Callable[[AuditedKata], Iterator[str]]
    grave: bool = True
    quick: bool = False
    """Whether the check only reads files, so that nothing has to be judged."""
    nothing: Callable[[AuditedKata], str] | None = None
    """Returns why there is nothing to check, or an empty string."""

    def faults(self, audited: AuditedKata) -> Iterator[Fault]:
        """Yield the faults that this check finds."""
        return (Fault(audited.kata.id, self.name, message, self.grave) for message in self.find(audited))


@dataclass(frozen=True, slots=True)
class AuditResult:
    """The result of the audit of one kata: its faults, what rejects each mistake, and what happened to the mutants."""

    kata: str
    faults: tuple[Fault, ...]
    mistakes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What rejects each mistake: names of properties and of other checks, such as `types`, `lint` and `rules`."""
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The first finding of each check other than the properties that rejects a mistake."""
    nothing: Mapping[str, str] = field(default_factory=dict)
    """Why there was nothing to check, by the name of the check."""
    mutants: int = 0
    equivalent: int = 0
    survivors: tuple[str, ...] = ()
    """The labels of the mutants that no check rejects and that are not listed as equivalent."""
    exempt: str = ""
    """Why no mutants were tried; empty if they were."""
    seconds: float = 0.0
    audited: bool = True
    """Whether the kata could be read, so that the checks were run."""


def not_audited(kata: str, *problems: str) -> AuditResult:
    """Return the result for a kata that cannot be read, with these problems as its faults."""
    return AuditResult(kata, tuple(Fault(kata, "files", problem) for problem in problems), audited=False)


def as_lines(result: AuditResult, checks: Sequence[AuditCheck]) -> Iterator[str]:
    """Yield a line for each check with its faults below it, then what rejects each mistake, then the counts of mutants."""
    if not result.audited:
        yield from (result.kata, *(f"  FAULT  {fault.message}" for fault in result.faults))
        return
    yield f"{result.kata}  ({result.seconds:.1f} s)"
    for check in checks:
        yield from _of_check(result, check)
    width = max(map(len, result.mistakes), default=0)
    for name, rejecting in result.mistakes.items():
        yield f"  mistake  {name:{width}}  {', '.join(rejecting) or 'NOT REJECTED'}"
        yield from (indent(reason, INDENT) for reason in result.reasons.get(name, ()))
    if result.exempt:
        yield f"  mutants  not tried: {result.exempt}"
    elif any(check.name == "mutants" for check in checks):
        rejected = result.mutants - result.equivalent - len(result.survivors)
        rest = f"{result.equivalent} equivalent, {len(result.survivors)} not rejected"
        yield f"  mutants  {result.mutants}: {rejected} rejected, {rest}"


def as_line(result: AuditResult, checks: Sequence[AuditCheck]) -> Iterator[str]:
    """Yield one line for a kata, and below it the checks that found something."""
    if not result.audited:
        yield from as_lines(result, checks)
        return
    numbers = Counter(fault.grave for fault in result.faults)
    counts = [f"{counted(numbers[grave], noun)}{rest}" for grave, noun, rest in NAMES if numbers[grave]]
    yield f"{result.kata}  {', '.join(counts) or 'ok'}  ({result.seconds:.1f} s)"
    for check in checks:
        if any(fault.check == check.name for fault in result.faults):
            yield from _of_check(result, check)


def _of_check(result: AuditResult, check: AuditCheck) -> Iterator[str]:
    found = [fault for fault in result.faults if fault.check == check.name]
    nothing = result.nothing.get(check.name)
    yield f"  {'none' if nothing else mark(found):6} {check.name}: {nothing or check.sentence}"
    yield from (indent(fault.message, INDENT) for fault in found)


def to_paste(survivors: Iterable[str]) -> str:
    """Return rows for `equivalent.toml`, in which only the reasons are missing."""
    return "\n".join(f'[[mutant]]\nlabel = {json.dumps(label, ensure_ascii=False)}\nreason = ""\n' for label in survivors)


def mark(found: Sequence[Fault]) -> str:
    """Return a word for the result of a check: `FAULT`, `advice` or `ok`."""
    if any(fault.grave for fault in found):
        return "FAULT"
    return "advice" if found else "ok"

"""Renders the result of an audit as lines for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .result import AuditCheck, AuditResult, Fault


def as_lines(result: AuditResult, checks: Sequence[AuditCheck]) -> Iterator[str]:
    """Yield a line for each check with its faults below it, then what rejects each mistake, then the counts of mutants."""
    if not result.audited:
        yield from (result.kata, *(f"  FAULT  {fault.message}" for fault in result.faults))
        return
    yield f"{result.kata}  ({result.seconds:.1f} s)"
    for check in checks:
        found = [fault for fault in result.faults if fault.check == check.name]
        yield f"  {mark(found):6} {check.name}: {check.sentence}"
        yield from (f"           {fault.message}" for fault in found)
    width = max(map(len, result.mistakes), default=0)
    for name, rejecting in result.mistakes.items():
        yield f"  mistake  {name:{width}}  {', '.join(rejecting) or 'NOTHING REJECTS IT'}"
    if result.exempt:
        yield f"  mutants  not tried: {result.exempt}"
        return
    rejected = result.mutants - result.equivalent - len(result.survivors)
    rest = f"{result.equivalent} equivalent, {len(result.survivors)} alive"
    yield f"  mutants  {result.mutants}: {rejected} rejected, {rest}"


def mark(found: Sequence[Fault]) -> str:
    """Return one word for what a check found."""
    if any(fault.grave for fault in found):
        return "FAULT"
    return "advice" if found else "ok"

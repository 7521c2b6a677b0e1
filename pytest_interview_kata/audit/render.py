"""The result of an audit as lines for people and as data for programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .result import Account, Fault, Soundness


def as_lines(account: Account, checks: Sequence[Soundness]) -> Iterator[str]:
    """Yield a line for each check with its faults below it, then what rejects each mistake, then the counts of mutants."""
    yield f"{account.kata}  ({account.seconds:.1f} s)"
    for check in checks:
        found = [fault for fault in account.faults if fault.check == check.name]
        yield f"  {mark(found):6} {check.name}: {check.sentence}"
        yield from (f"           {fault.message}" for fault in found)
    width = max(map(len, account.mistakes), default=0)
    for name, rejecting in account.mistakes.items():
        yield f"  mistake  {name:{width}}  {', '.join(rejecting) or 'NOTHING REJECTS IT'}"
    if account.exempt:
        yield f"  mutants  not tried: {account.exempt}"
        return
    rejected = account.mutants - account.equivalent - len(account.survivors)
    rest = f"{account.equivalent} equivalent, {len(account.survivors)} alive"
    yield f"  mutants  {account.mutants}: {rejected} rejected, {rest}"


def mark(found: Sequence[Fault]) -> str:
    """Return one word for what a check found."""
    if any(fault.grave for fault in found):
        return "FAULT"
    return "advice" if found else "ok"


def as_data(account: Account) -> dict[str, Any]:
    """Return the audit of a kata as JSON data."""
    return {**asdict(account), "faults": [asdict(fault) for fault in account.faults]}

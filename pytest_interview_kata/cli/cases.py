"""Implements `kata freeze`: writes `cases.json` into the folder of each selected kata."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.audit import AuditedKata, write_cases
from pytest_interview_kata.pack.reader import missing
from pytest_interview_kata.text import counted

from .auditing import asked_for, open_court, show_progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .call import Call

MUTANTS = 24
"""Maximum number of mutants of a solution to try."""


def run_freeze(call: Call) -> Iterator[str]:
    """Write the cases of the selected katas, and yield for each how many there are, and for how many properties."""
    katas, broken = asked_for(call)
    yield from map(str, broken)
    with open_court() as court:
        for number, kata in enumerate(katas, 1):
            if missing(kata):
                yield f"{kata.id} is left out: it needs {', '.join(missing(kata))}, which can't be imported here."
                continue
            show_progress(f"{number} of {len(katas)}: {kata.id} ...")
            cases = write_cases(AuditedKata(kata, court, most=MUTANTS), court)
            show_progress("")
            total = counted(sum(map(len, cases.values())), "case")
            yield f"{kata.id}: {total}, properties {len(cases)} of {len(kata.properties)}"

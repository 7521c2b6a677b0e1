"""Implements `kata freeze`: writes `cases.json` into the folder of each selected kata."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pytest_interview_kata.audit import AuditedKata, write_cases
from pytest_interview_kata.text import counted

from .auditing import left_out, open_court, progress, select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .call import Call

MUTANTS: Final = 24
"""Maximum number of mutants of a solution to try."""


def run_freeze(call: Call) -> Iterator[str]:
    """Write the cases of the selected katas, and yield for each how many there are, and for how many properties."""
    selection = select(call)
    yield from (*map(str, selection.unread), *left_out(selection))
    with open_court() as court:
        for number, kata in enumerate(selection.katas, 1):
            with progress(f"{number} of {len(selection.katas)}: {kata.id} ..."):
                cases = write_cases(AuditedKata(kata, court, most=MUTANTS), court)
            total = counted(sum(map(len, cases.values())), "case")
            yield f"{kata.id}: {total} for {len(cases)} of {len(kata.properties)} properties"

"""Compares the runs of a history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pytest_interview_kata.model import State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .history import Entry


@dataclass(frozen=True, slots=True)
class Change:
    """A kata whose state changed; an empty state means that the kata was not in the run."""

    kata: str
    before: str
    after: str


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Change, ...]:
    """Return the katas whose states differ, sorted by id."""
    names = sorted({*before, *after})
    rows = (Change(name, before.get(name, ""), after.get(name, "")) for name in names)
    return tuple(row for row in rows if row.before != row.after)


def solved_since(entries: Sequence[Entry]) -> dict[str, str]:
    """Return, by the id of each solved kata, the time since which every run has found it solved."""
    since: dict[str, str] = {}
    for entry in entries:
        for kata, state in entry.states.items():
            if state == State.SOLVED:
                since.setdefault(kata, entry.time)
            else:
                since.pop(kata, None)
        for kata in {*since} - {*entry.states}:
            del since[kata]
    return since


def thinned(entries: Sequence[Entry], most: int) -> Iterator[Entry]:
    """Yield at most `most` runs, evenly spaced, including the first and the last."""
    if len(entries) <= most:
        yield from entries
        return
    yield from (entries[round(index * (len(entries) - 1) / (most - 1))] for index in range(most))

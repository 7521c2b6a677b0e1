"""Brings a workspace up to date with the bank: new stubs, stubs in the place of untouched old ones, and the news."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import text
from .editing import Reset, add_stubs, put_stub_back
from .finding import ATTEMPTS, find_attempts, find_paths
from .memory import read_memory
from .reading import has_stub_text, is_old_stub, stub_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from pytest_interview_kata.model import Attempt

    from .finding import Katas


@dataclass(frozen=True, slots=True)
class Update:
    """What bringing a workspace up to date came to."""

    made: tuple[Path, ...]
    """Stubs of katas that had no file."""
    replaced: tuple[Reset, ...]
    """Stubs of earlier releases that made room for the present ones, and where they are kept."""
    changed: tuple[Attempt, ...]
    """Attempts that stay as they are, though their stub is another one now."""
    unreadable: tuple[Attempt, ...]
    gone: tuple[Path, ...]
    """Attempts at katas that the bank no longer has."""


def update(bank: Katas, workspace: Path, folders: Sequence[Path] = ()) -> Update:
    """Add what is new, replace stubs that nobody touched, leave everything else alone, and give what there is to tell.

    Attempts are in `folders`, by default the usual one; new stubs go into the first.
    """
    folders = folders or (workspace / ATTEMPTS,)
    attempts = folders[0]
    present = find_attempts(bank, folders)
    given = read_memory(attempts).stubs
    drifted = [attempt for attempt in present.values() if not attempt.problem and not has_stub_text(attempt)]
    untouched = [attempt for attempt in drifted if is_old_stub(attempt)]
    new = [kata.place for kata in bank.katas.values() if kata.id not in present]
    text.guard([*(attempt.path for attempt in untouched), *(attempts / place for place in new)], workspace)
    replaced = tuple(put_stub_back(attempt.kata, attempts, attempt, workspace) for attempt in untouched)
    return Update(
        made=add_stubs(bank, attempts, find_attempts(bank, folders)),
        replaced=replaced,
        changed=tuple(attempt for attempt in drifted if attempt not in untouched and _has_another_stub(attempt, given)),
        unreadable=tuple(attempt for attempt in present.values() if attempt.problem),
        gone=tuple(find_paths([name for name in given if name not in bank.katas], folders).values()),
    )


def _has_another_stub(attempt: Attempt, given: Mapping[str, str]) -> bool:
    """Return whether an attempt was begun from another stub than the present one, as far as the workspace remembers."""
    digest = text.digest(stub_text(attempt.kata))
    return given.get(attempt.kata.id, digest) != digest

"""Brings a workspace up to date with the bank: new stubs, stubs in the place of untouched old ones, and the news."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import text
from .editing import add_stubs
from .finding import ATTEMPTS, find_attempts, find_paths
from .memory import read_memory
from .reading import has_stub_text, stub_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytest_interview_kata.model import Attempt

    from .finding import Katas


@dataclass(frozen=True, slots=True)
class Update:
    """What bringing a workspace up to date came to."""

    made: tuple[Path, ...]
    """Stubs of katas that had no file."""
    replaced: tuple[Attempt, ...]
    """Untouched stubs, as they were before they made room for newer ones."""
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
    drifted = [attempt for attempt in present.values() if _has_drifted(attempt, given.get(attempt.kata.id))]
    untouched = tuple(attempt for attempt in drifted if text.digest(attempt.source) == given[attempt.kata.id])
    for attempt in untouched:
        text.replace(attempt.path, stub_text(attempt.kata))
    return Update(
        made=add_stubs(bank, attempts, find_attempts(bank, folders)),
        replaced=untouched,
        changed=tuple(attempt for attempt in drifted if attempt not in untouched),
        unreadable=tuple(attempt for attempt in present.values() if attempt.problem),
        gone=tuple(find_paths([name for name in given if name not in bank.katas], folders).values()),
    )


def _has_drifted(attempt: Attempt, given: str | None) -> bool:
    if attempt.problem or has_stub_text(attempt):
        return False
    return given is not None and given != text.digest(stub_text(attempt.kata))

"""Updates a workspace to the bank: adds new stubs, replaces untouched old ones, and reports what else has changed."""

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

    from pytest_interview_kata.model import Attempt, Kata


@dataclass(frozen=True, slots=True)
class Update:
    """The result of updating a workspace."""

    made: tuple[Path, ...]
    """The new stubs of katas without an attempt."""
    replaced: tuple[Reset, ...]
    """The current stubs that replaced stubs of earlier releases, and where the old ones are kept."""
    changed: tuple[Attempt, ...]
    """Attempts that stay as they are, although their stub has changed."""
    unreadable: tuple[Attempt, ...]
    gone: tuple[Path, ...]
    """Attempts at katas that are no longer in the bank."""


def update(katas: Mapping[str, Kata], workspace: Path, folders: Sequence[Path] = ()) -> Update:
    """Add new stubs, replace untouched old ones, leave all other files alone, and return an `Update`.

    Attempts are in `folders`, by default in `katas`; new stubs go into the first.
    """
    folders = folders or (workspace / ATTEMPTS,)
    attempts = folders[0]
    present = find_attempts(katas, folders)
    given = read_memory(attempts).stubs
    drifted = [attempt for attempt in present.values() if not attempt.problem and not has_stub_text(attempt)]
    untouched = [attempt for attempt in drifted if is_old_stub(attempt)]
    new = [kata.attempt_path for kata in katas.values() if kata.id not in present]
    text.guard([*(attempt.path for attempt in untouched), *(attempts / path for path in new)], workspace)
    replaced = tuple(put_stub_back(attempt.kata, attempts, attempt, workspace) for attempt in untouched)
    return Update(
        made=add_stubs(katas, attempts, find_attempts(katas, folders)),
        replaced=replaced,
        changed=tuple(attempt for attempt in drifted if attempt not in untouched and _has_another_stub(attempt, given)),
        unreadable=tuple(attempt for attempt in present.values() if attempt.problem),
        gone=tuple(find_paths([name for name in given if name not in katas], folders).values()),
    )


def _has_another_stub(attempt: Attempt, given: Mapping[str, str]) -> bool:
    """Return whether an attempt was started from a stub that is not the current one, as far as the workspace remembers."""
    digest = text.digest(stub_text(attempt.kata))
    return given.get(attempt.kata.id, digest) != digest

"""What `kata watch` needs to know about a workspace."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pytest_interview_kata.workspace.reading import TESTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pytest_interview_kata.model import Attempt, Kata
    from pytest_interview_kata.pack.reader import Bank
    from pytest_interview_kata.results.verdict import Verdict

    from .actions import Action


@dataclass(frozen=True, slots=True)
class Step:
    """What the user does next, and what is shown about it."""

    kata: Kata | None
    """The kata to continue with; None if no kata is left."""
    path: Path | None
    """The path of the kata's attempt, which may not exist."""
    lines: tuple[str, ...]
    """Lines for the user, ready to be shown."""
    is_changed: bool = False
    """Whether the attempt has been changed since it was judged last."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What `kata watch` needs to know about a workspace."""

    bank: Bank
    folders: tuple[Path, ...]
    """The folders of attempts."""
    actions: Mapping[str, Action]
    """What each key does, apart from the keys of `kata watch` itself."""
    find_next: Callable[[], Step]
    """Returns the kata to continue with."""
    keep: Callable[[Attempt, Verdict], None]
    """Stores the verdict on an attempt, so that other commands can use it."""
    only: tuple[str, ...] = ()
    """The ids of the only katas to watch; if empty, all katas of the bank are watched."""

    @property
    def root(self) -> Path:
        """The folder to which displayed paths are relative."""
        return self.folders[0].parent

    @property
    def watched(self) -> str:
        """The katas or folders that are watched, for the first message."""
        here = Path.cwd()
        folders = ", ".join(str(one.relative_to(here) if one.is_relative_to(here) else one) for one in self.folders)
        return f"{', '.join(self.only)} in {folders}" if self.only else folders

    def attempt_path(self, saved: Path) -> Path | None:
        """Return the path of the attempt that a saved file contains or tests; None if it does neither."""
        files = (saved, saved.with_name(saved.name.removeprefix(TESTS)))
        return next((path for path in files if path.stem in self.bank.katas), None)

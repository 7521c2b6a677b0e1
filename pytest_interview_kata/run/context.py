"""The context of a run, which every check gets: processes, folders, and how hard to search."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from pytest_interview_kata.sandbox.player.walls import WALLS

if TYPE_CHECKING:
    from pathlib import Path

    from .processes import Processes


OnceBroken: TypeAlias = Literal["shrink", "go on", "stop"]


def storage(folder: Path) -> Path | None:
    """Return the folder, created if it is missing, for use as a cache; None if it cannot be created or written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError:
        return None


@dataclass(frozen=True, slots=True)
class RunContext:
    """The processes, folders and settings of one run."""

    processes: Processes
    """Starts programs, and ends all of them at the end of the run."""
    cache: Path
    """An existing folder for this plugin's caches."""
    scratch: Path
    """A folder that is removed at the end of the run."""
    examples: int = 100
    """How many cases each property tries that are the same for every attempt."""
    own_examples: int = 30
    """How many more are drawn with a seed derived from the attempt's source; fewer if a property asks for less than 100."""
    seed: str = ""
    """A string from which seeds are derived; empty for the usual seeds."""
    frozen: bool = True
    """Whether cases drawn earlier are used again instead of drawing new ones."""
    jobs: int = 1
    """How many processors to keep busy."""
    once_broken: OnceBroken = "shrink"
    """What a judge does when an input breaks a property: look for smaller inputs, go on with the next property, or stop."""
    patience: float = 300.0
    """Seconds that a judge may be silent, in addition to what the kata's limits allow, before it is killed."""
    mypy_seconds: tuple[float, float] = (60.0, 1.0)
    """Seconds that mypy may run, and additional seconds per attempt. If it takes longer, attempts are checked one by one."""
    ruff_seconds: tuple[float, float] = (20.0, 0.1)
    """The same for ruff."""
    hidden: tuple[str, ...] = ()
    """Folders that no attempt may read, such as those of the packs."""
    walls: frozenset[str] = WALLS
    """Which walls confine attempts: all of them, except in tests of single walls."""

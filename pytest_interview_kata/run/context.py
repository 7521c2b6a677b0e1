"""What a check has at hand: programs, a place for caches, and how hard to search."""

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
    """Give a folder for caches, made if there was none; None where none can be made or written in."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError:
        return None


@dataclass(frozen=True, slots=True)
class Bench:
    """The tools and the settings of one run."""

    processes: Processes
    """Starts programs, and ends all of them when the run is over."""
    cache: Path
    """A folder of ours for caches; it exists."""
    scratch: Path
    """A folder that is removed when the run is over."""
    examples: int = 100
    """How many cases the properties try that are the same for every attempt."""
    own_examples: int = 30
    """How many more come from a seed of the attempt's own, where a hundred are usual."""
    seed: str = ""
    """Another seed than usual."""
    frozen: bool = True
    """Whether cases that were drawn before are tried again instead of being drawn anew."""
    jobs: int = 1
    """How many processors judges keep busy."""
    once_broken: OnceBroken = "shrink"
    """What follows when an input breaks a property: smaller ones, the next property, or nothing more."""
    patience: float = 300.0
    """For how many seconds more than a kata's limits allow a judge may say nothing before it is given up."""
    mypy_seconds: tuple[float, float] = (60.0, 1.0)
    """For how many seconds mypy may run, and how many more for each attempt; what is not done by then is checked one by one."""
    ruff_seconds: tuple[float, float] = (20.0, 0.1)
    """The same for ruff."""
    hidden: tuple[str, ...] = ()
    """Folders that no attempt may read: where the packs are."""
    walls: frozenset[str] = WALLS
    """What keeps attempts where they belong; all of it, unless a test is about one."""

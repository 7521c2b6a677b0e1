"""The context of a run, which every check gets: processes, folders, how to search, and how to isolate attempts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from pytest_interview_kata.sandbox.player.walls import WALLS

if TYPE_CHECKING:
    from pathlib import Path

    from .processes import Processes

OnceBroken: TypeAlias = Literal["shrink", "go on", "stop"]


@dataclass(frozen=True, slots=True)
class Search:
    """How a judge searches for inputs that break a property."""

    examples: int = 100
    """The number of cases per property that are the same for every attempt."""
    own_examples: int = 30
    """The number of cases drawn with a seed derived from the attempt's source; fewer if a property asks for few cases."""
    seed: str = ""
    """A string from which seeds are derived; empty for the usual seeds."""
    cases: bool = True
    """Whether stored cases are used instead of drawing new ones."""
    batches: bool = True
    """Whether calls of several stored cases may be sent together. This does not change the results."""
    once_broken: OnceBroken = "shrink"
    """Whether a judge looks for smaller inputs, goes on with the next property, or stops when an input breaks a property."""
    few: tuple[str, ...] = ()
    """Properties to judge last: first, all of them on a few cases each; then all of them in full."""


@dataclass(frozen=True, slots=True)
class Isolation:
    """How attempts are isolated: the folders hidden from them, and the walls around them."""

    hidden: tuple[str, ...] = ()
    """Folders that no attempt may read, such as the folders of the packs."""
    walls: frozenset[str] = WALLS
    """The walls that isolate attempts. Only tests use fewer than all."""


@dataclass(frozen=True, slots=True)
class RunContext:
    """The processes, folders and settings of one run."""

    processes: Processes
    """Starts programs, and ends all of them at the end of the run."""
    cache: Path
    """An existing folder for this plugin's caches."""
    scratch: Path
    """A folder that is removed at the end of the run."""
    search: Search = Search()
    isolation: Isolation = Isolation()
    mypy_cache: Path | None = None
    """A copy of mypy's cache for all folders of this environment; it is created if it is missing."""
    jobs: int = 1
    """The number of processors to use."""
    patience: float = 300.0
    """Seconds without a response, in addition to the kata's limits, after which a judge is killed."""
    mypy_seconds: tuple[float, float] = (60.0, 1.0)
    """Seconds that mypy may run, and additional seconds per attempt. If it takes longer, attempts are checked one by one."""
    ruff_seconds: tuple[float, float] = (20.0, 0.1)
    """Seconds that ruff may run, and additional seconds per attempt."""

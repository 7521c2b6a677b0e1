"""What the benchmark speaks of, as frozen data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_interview_kata.model import Kata

MIB: Final = 1 << 20
TIMES: Final = "×"  # noqa: RUF001 - a sign for people


class Trouble(Exception):  # noqa: N818 - a fact about a run
    """A measurement means nothing; the text says why."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller asked for, and where everything is."""

    root: Path
    """The checkout that is measured."""
    cache: Path
    """The folder of environments and workspaces."""
    pairs: int
    katas: tuple[Kata, ...]
    """Those that are measured, in the order of the guide."""


def nothing(_: int) -> None:
    """Prepare nothing."""


@dataclass(frozen=True, slots=True)
class Side:
    """A command, and what has to be done before each of its runs, given the number of the pair."""

    command: tuple[str, ...]
    folder: Path
    status: int = 0
    """The exit status that it has to have."""
    before: Callable[[int], None] = nothing


@dataclass(frozen=True, slots=True)
class Sample:
    """What one run of a command took."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds, its own and those of all processes below it that have ended."""
    largest: int = 0
    """Bytes: the most that one of its processes had resident."""
    together: int = 0
    """Bytes: the most that all of them had resident at the same time."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What a case must show, if it must show anything."""

    unit: str
    at_most: float | None = None
    of: str = ""
    """Which number of a sample it is about, where that is not said by the case."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    case: str
    pairs: int
    measured: float
    goal: Goal
    ours: Sample | None = None
    """Medians."""
    base: Sample | None = None
    spread: tuple[float, float] | None = None
    """The lowest and the highest of what was measured."""
    remarks: tuple[str, ...] = field(default=())

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        return None if self.goal.at_most is None else self.measured <= self.goal.at_most


Case: TypeAlias = Callable[[Options], Iterator[Row]]
"""Measures, and gives its rows as soon as they are known."""

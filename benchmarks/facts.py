"""The data types of the benchmark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_interview_kata.model import Kata

MIB: Final = 1 << 20
TIMES: Final = "×"  # noqa: RUF001 - shown to people


class Trouble(Exception):  # noqa: N818 - describes a run, not an error in the code
    """Raised if a measurement is not valid; the message gives the reason."""


@dataclass(frozen=True, slots=True)
class Options:
    """The options of the command line, and the folders."""

    root: Path
    """The checkout that is measured."""
    cache: Path
    """The folder of environments and workspaces."""
    pairs: int
    katas: tuple[Kata, ...]
    """The katas that are measured, in the order of the guide."""


def nothing(_: int) -> None:
    """Do nothing; the default of `Side.before`."""


@dataclass(frozen=True, slots=True)
class Side:
    """A command, and a function that is called with the number of the pair before each run."""

    command: tuple[str, ...]
    folder: Path
    status: int = 0
    """The expected exit status."""
    before: Callable[[int], None] = nothing


@dataclass(frozen=True, slots=True)
class Sample:
    """The time and memory that one run of a command used."""

    wall: float
    """Wall time in seconds."""
    cpu: float
    """CPU time in seconds, including that of all descendants that have ended."""
    largest: int = 0
    """The highest resident memory of a single process, in bytes."""
    together: int = 0
    """The highest memory of all processes at the same time, in bytes; what they share counts once."""
    switches: int = 0
    """The number of context switches of all processes."""


@dataclass(frozen=True, slots=True)
class Goal:
    """The unit of a measurement, and its target if it has one."""

    unit: str
    at_most: float | None = None
    of: str = ""
    """The field of `Sample` to compare; empty if the case does not compare samples."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table."""

    case: str
    pairs: int
    measured: float
    goal: Goal
    ours: Sample | None = None
    """The medians of the measured side."""
    base: Sample | None = None
    spread: tuple[float, float] | None = None
    """The lowest and the highest measured value."""
    remarks: tuple[str, ...] = field(default=())

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None if there is no target."""
        return None if self.goal.at_most is None else self.measured <= self.goal.at_most


Case: TypeAlias = Callable[[Options], Iterator[Row]]
"""A function that measures a case and yields each row as soon as it is known."""

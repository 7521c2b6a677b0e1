"""What can happen while somebody watches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_interview_kata.model import Result


@dataclass(frozen=True, slots=True)
class Saved:
    """A file below the attempts was written."""

    path: Path


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something that people should know about how changes are followed."""

    message: str


@dataclass(frozen=True, slots=True)
class Blinded:
    """Changes are no longer followed; nothing that is saved will be noticed."""

    message: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key was pressed; an empty one says that there will be no more, as when a terminal is closed."""

    key: str


@dataclass(frozen=True, slots=True)
class Told:
    """A check has a result, in the judging of that number."""

    judging: int
    result: Result


@dataclass(frozen=True, slots=True)
class Ended:
    """The judging of that number is over."""

    judging: int


Event: TypeAlias = Saved | Noticed | Blinded | Pressed | Told | Ended

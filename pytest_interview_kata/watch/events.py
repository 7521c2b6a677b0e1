"""The events that `kata watch` handles."""

from __future__ import annotations

import queue
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytest_interview_kata.model import Result


@dataclass(frozen=True, slots=True)
class Saved:
    """A file below the attempts was written."""

    path: Path


@dataclass(frozen=True, slots=True)
class Noticed:
    """A message to the user about how a folder is watched."""

    message: str


@dataclass(frozen=True, slots=True)
class Blinded:
    """A folder is no longer watched, so saved files will not be noticed."""

    message: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key was pressed; an empty key means that no more will follow, for example because the terminal was closed."""

    key: str


@dataclass(frozen=True, slots=True)
class Resumed:
    """The user has stopped this program with Ctrl-Z and continued it."""


@dataclass(frozen=True, slots=True)
class ResultArrived:
    """A check has returned a result for the attempt that `Current` took with this number."""

    judging: int
    result: Result


@dataclass(frozen=True, slots=True)
class JudgingEnded:
    """All checks of the attempt that `Current` took with this number have ended."""

    judging: int


Event: TypeAlias = Saved | Noticed | Blinded | Pressed | Resumed | ResultArrived | JudgingEnded
LOOK: Final = 1.0
"""Seconds between two checks for exceptions that signals have raised but that Python has dropped."""


def next_event(events: queue.SimpleQueue[Event], raised: Sequence[BaseException]) -> Event:
    """Wait for the next event and return it. If `raised` contains exceptions before that, raise the first one."""
    while not raised:
        with suppress(queue.Empty):
            return events.get(timeout=LOOK)
    raise raised[0]

"""The facts about a run that reports show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pytest_interview_kata.results.history import Entry


@dataclass(frozen=True, slots=True)
class Meta:
    """When a run started, how long it took, with which tools, and other facts about it."""

    tools: Mapping[str, str]
    """Versions by distribution, including `pytest-interview-kata` and `python`; some of them may judge no kata."""
    started: str
    """ISO 8601 with an offset, such as `2026-11-22T05:47:00+00:00`."""
    seconds: float
    prefix: str = ""
    """The prefix of the attempts' paths in their repository, such as `learning/`; empty if they start at its root."""
    history: Callable[[], Sequence[Entry]] = tuple
    """Returns all runs, the oldest first, or none if no history is kept. Raises `KataError`."""
    seed: str = ""
    """The seed of the search; empty for the usual one."""

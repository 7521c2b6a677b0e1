"""What a report says about the run itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pytest_interview_kata.results.history import Entry


@dataclass(frozen=True, slots=True)
class Meta:
    """When a run was made, with what, and how long it took."""

    tools: Mapping[str, str]
    """Versions by distribution, `pytest-interview-kata` and `python` among them; what judges no kata may be there too."""
    started: str
    """ISO 8601 with an offset, such as `2026-11-22T05:47:00+00:00`."""
    seconds: float
    prefix: str = ""
    """What stands before the attempts' paths in their repository, such as `learning/`; empty where they are at its root."""
    history: Callable[[], Sequence[Entry]] = tuple
    """Reads all runs, the oldest first, where a history is kept. Raises `KataError`."""
    seed: str = ""
    """The seed that was searched from; empty where it is the usual one."""

"""How long each part of an interview took. Pauses do not count, nor does the time after a crash."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from .events import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from .events import Event

BEGINNINGS: Final = frozenset({Kind.PLANNED, Kind.ENTERED})
"""Events before which the clock was stopped, even if a crash has lost the event that stopped it."""
ENDS: Final = frozenset({Kind.PAUSED, Kind.DONE, Kind.JUDGED, Kind.FINISHED})
"""Events that stop the clock."""


def seconds(events: Sequence[Event], part: int, now: datetime | None = None) -> float:
    """Return the seconds that a part took so far; `now` is the current time, for a part that may still go on."""
    total = sum(
        max(0.0, (after.moment - before.moment).total_seconds())
        for before, after in pairwise(events)
        if before.part == after.part == part and before.kind not in ENDS and after.kind not in BEGINNINGS
    )
    if now and events and events[-1].part == part and events[-1].kind not in ENDS:
        total += max(0.0, (now - events[-1].moment).total_seconds())
    return total


def clock(seconds: float) -> str:
    """Return a time as minutes and seconds; with a minus sign if it is negative."""
    whole = int(abs(seconds))
    return f"{'-' if seconds < 0 and whole else ''}{whole // 60}:{whole % 60:02}"

"""Measures how a process spends its time, where the platform reports it, and decides how long to wait for an answer."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

NANOSECONDS: Final = 1e9
WAITING: Final = 3
"""A call that only waits may take this many times as long as a call that works."""
STARVING: Final = 30
"""A call may take this many times as long if other processes keep all processors busy."""
NEARLY: Final = 0.8
"""A call that has worked for this fraction of its time limit has used it up: clocks are coarse."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds that a process has spent since its start."""

    worked: float
    """Processor time, summed over all threads."""
    starved: float
    """Time spent waiting for a processor, of the thread that has waited longest."""


def spent_by(pid: int) -> Spent | None:
    """Return how a running process has spent its time, or None if the platform does not report it."""
    home = Path(f"/proc/{pid}")
    try:
        fields = (home / "stat").read_text(encoding="ascii").rpartition(")")[2].split()
        waits = [_waited(task / "schedstat") for task in (home / "task").iterdir()]
    except (OSError, ValueError):
        return None
    return Spent((int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), max(waits, default=0.0))


def _waited(path: Path) -> float:
    try:
        return int(path.read_text(encoding="ascii").split()[1]) / NANOSECONDS
    except (OSError, ValueError, IndexError):
        return 0.0  # the kernel does not record waiting times


class Deadline:
    """The time that a process has from now on: it may work for `seconds`, or wait for `WAITING` times as long.

    Time without a free processor does not count, up to `STARVING` times `seconds`.
    """

    def __init__(self, pid: int, seconds: float) -> None:
        self._pid = pid
        self._seconds = seconds
        self._before = spent_by(pid)
        self._start = time.monotonic()

    @property
    def pause(self) -> float:
        """Seconds to wait before checking whether the deadline has passed."""
        return self._seconds if self._before else self._seconds * WAITING

    def has_passed(self) -> bool:
        """Return whether the process has used up its time; without times from the platform, one `pause` uses it up."""
        elapsed, now = time.monotonic() - self._start, spent_by(self._pid)
        if self._before is None or now is None or elapsed > self._seconds * STARVING:
            return True
        worked, starved = now.worked - self._before.worked, now.starved - self._before.starved
        return worked >= self._seconds * NEARLY or elapsed - worked - starved >= self._seconds * WAITING

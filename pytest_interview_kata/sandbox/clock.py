"""Measures how a process spends its time, where the platform reports it, and decides how long to wait for an answer."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

NANOSECONDS: Final = 1e9
WAITING: Final = 3
"""A call that only waits may take this many times as long as a call that computes."""
NEARLY: Final = 0.8
"""A call that has worked for this fraction of its time limit has used it up: clocks are coarse."""
THREAD: Final = Path("/proc/thread-self/schedstat")


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds that a process has spent since its start."""

    worked: float = 0.0
    """Processor time, summed over all threads."""
    starved: float = 0.0
    """Time spent waiting for a processor, by the thread that has waited longest."""

    def __add__(self, other: Spent) -> Spent:
        """Return the sum of these times and those of `other`."""
        return Spent(self.worked + other.worked, self.starved + other.starved)

    def __sub__(self, other: Spent) -> Spent:
        """Return these times minus those of `other`."""
        return Spent(self.worked - other.worked, self.starved - other.starved)


Spending: TypeAlias = "Callable[[], Spent | None]"
"""A function that returns how a process has spent its time so far, or None if that is not known."""


def spent_by(pid: int) -> Spent | None:
    """Return how a running process has spent its time, or None if the platform does not report it."""
    home = Path(f"/proc/{pid}")
    try:
        fields = (home / "stat").read_text(encoding="ascii").rpartition(")")[2].split()
        waits = [_waited(task / "schedstat") for task in (home / "task").iterdir()]
    except (OSError, ValueError):
        return None
    return Spent((int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), max(waits, default=0.0))


def starved_here() -> float:
    """Return the seconds that the current thread has waited for a processor, or 0.0 if the platform does not report it."""
    return _waited(THREAD)


def _waited(path: Path) -> float:
    try:
        return int(path.read_text(encoding="ascii").split()[1]) / NANOSECONDS
    except (OSError, ValueError, IndexError):
        return 0.0  # the kernel does not record waiting times


class Deadline:
    """A time limit for a process, from now on: it may work for `seconds`, or wait for `WAITING` times as long.

    Time during which the process waits for a free processor does not count.
    """

    def __init__(self, seconds: float, spending: Spending, now: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._spending = spending
        self._now = now
        self._before = spending()
        self._start = now()

    @property
    def pause(self) -> float:
        """Seconds to wait before checking whether the deadline has passed."""
        return self._seconds if self._before else self._seconds * WAITING

    def has_passed(self) -> bool:
        """Call this after `pause`. Return whether the process has used up its time; True if the platform reports no times."""
        elapsed, now = self._now() - self._start, self._spending()
        if self._before is None or now is None:
            return True
        spent = now - self._before
        return spent.worked >= self._seconds * NEARLY or elapsed - spent.worked - spent.starved >= self._seconds * WAITING

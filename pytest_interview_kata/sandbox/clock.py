"""How a process has spent its time, where the platform reports it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

NANOSECONDS = 1e9


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds that a process has spent since its start."""

    worked: float
    """Processor time, summed over all threads."""
    starved: float
    """Time spent ready to run but without a processor: that of the thread that has waited longest."""


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

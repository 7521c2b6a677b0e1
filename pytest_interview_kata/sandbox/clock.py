"""How a process has spent its time, as far as the platform tells."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

NANOSECONDS = 1e9


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of a process since its start."""

    worked: float
    """On a processor, all threads together."""
    starved: float
    """Ready to work, but others were served: the most that any thread has waited so."""


def spent_by(pid: int) -> Spent | None:
    """Tell how a living process has spent its time; None where the platform does not say."""
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
        return 0.0  # a kernel that keeps no such account

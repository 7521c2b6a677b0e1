"""The memory of a process and its descendants, sampled every 20 ms. Linux only.

For one process, this is its resident memory. For all together, a page that several of them share counts once (`Pss`), because
a forked process shares nearly all of its memory with the one that it was forked from.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

STEP: Final = 0.02
"""Seconds between two samples."""
PAGE: Final = os.sysconf("SC_PAGE_SIZE")


class Watcher:
    """A thread that samples the memory of a process, its descendants and adopted orphans until it is stopped."""

    def __init__(self, pid: int) -> None:
        """Start sampling."""
        self._pid = pid
        self._largest = 0
        self._together = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> tuple[int, int]:
        """Stop sampling; return the highest memory of a single process and of all processes at the same time, in bytes."""
        self._over.set()
        self._thread.join()
        return self._largest, self._together

    def _watch(self) -> None:
        while not self._over.wait(STEP):
            pids = {self._pid, *_below(self._pid), *_below(os.getpid())}
            self._largest = max([self._largest, *map(_resident, pids)])
            self._together = max(self._together, sum(map(_share, pids)))


def _below(pid: int) -> Iterator[int]:
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = [int(child) for child in path.read_text(encoding="ascii").split()]
        except OSError:
            continue  # the process has ended
        for child in children:
            yield child
            yield from _below(child)


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * PAGE
    except (OSError, IndexError):
        return 0  # the process has ended


def _share(pid: int) -> int:
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0  # the process has ended
    return sum(int(row.split()[1]) << 10 for row in rows if row.startswith("Pss:"))

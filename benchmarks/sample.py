"""One run of a command: seconds, seconds of CPU, and memory where that is wanted."""

from __future__ import annotations

import ctypes
import os
import subprocess
import tempfile
import time
from typing import TYPE_CHECKING, Final

from .facts import Sample, Side, Trouble
from .memory_use import Watcher

if TYPE_CHECKING:
    from resource import struct_rusage

PR_SET_CHILD_SUBREAPER: Final = 36
PATIENCE: Final = 5.0
"""Seconds for processes that outlive the one that started them."""
TOLD: Final = 2000
"""Characters of a run's output that are shown when it went wrong."""
OURS: Final = ("PYTEST", "PYTHON", "MYPY", "RUFF", "HYPOTHESIS", "COV")
"""What variables begin with that would change what is measured."""


def environment() -> dict[str, str]:
    """Give the environment of what is measured: the caller's, without what changes how the tools work."""
    return {name: value for name, value in os.environ.items() if not name.startswith(OURS) and name != "CI"}


def adopt_orphans() -> None:
    """Become the parent of processes whose parent has ended, so that their CPU is counted too. Linux only."""
    if ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0):
        raise Trouble("This kernel does not hand orphans over: the benchmark needs Linux.")


def take(side: Side, pair: int, *, memory: bool = False) -> Sample:
    """Run a side once. Raises `Trouble` if it does not end as it should."""
    side.before(pair)
    settle()
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            side.command,
            cwd=side.folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        watcher = Watcher(process.pid) if memory else None
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        cpu = _seconds(used) + settle()
        most = watcher.stop() if watcher else (0, 0)
        if process.returncode != side.status:
            output.seek(0)
            said = output.read().decode("utf-8", "replace")[-TOLD:]
            raise Trouble(f"{' '.join(side.command)} ended with {process.returncode}, not {side.status}:\n{said}")
    return Sample(wall, cpu, *most)


def _seconds(used: struct_rusage) -> float:
    return used.ru_utime + used.ru_stime


def settle() -> float:
    """Wait for what has outlived whoever started it, and give the seconds of CPU that it took."""
    seconds, end = 0.0, time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            pid, _, used = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return seconds
        if pid:
            seconds += _seconds(used)
        else:
            time.sleep(0.01)
    raise Trouble("A process is still at work long after the command that started it.")

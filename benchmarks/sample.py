"""Measuring one run of a command: wall time, CPU time and, on request, memory."""

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
"""The maximum number of seconds to wait until processes have ended."""
TOLD: Final = 2000
"""The maximum number of characters that are shown of the output of a failed run."""
OURS: Final = ("PYTEST", "PYTHON", "MYPY", "RUFF", "HYPOTHESIS", "COV")
"""Prefixes of environment variables that would affect the measurement."""


def environment() -> dict[str, str]:
    """Return the environment of measured commands: the caller's, without variables that affect the tools."""
    return {name: value for name, value in os.environ.items() if not name.startswith(OURS) and name != "CI"}


def adopt_orphans() -> None:
    """Become the parent of orphaned descendants, so that their CPU time is counted too. Raise `Trouble` if that fails."""
    if ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0):
        raise Trouble("This kernel does not support child subreapers: the benchmark needs Linux.")


def take(side: Side, pair: int, *, memory: bool = False) -> Sample:
    """Run a side once and return its sample. Raise `Trouble` if its exit status is not the expected one."""
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
        orphans = settle()
        cpu, switches = _seconds(used) + orphans[0], _switches(used) + orphans[1]
        most = watcher.stop() if watcher else (0, 0)
        if process.returncode != side.status:
            output.seek(0)
            said = output.read().decode("utf-8", "replace")[-TOLD:]
            raise Trouble(f"{' '.join(side.command)} ended with {process.returncode}, not {side.status}:\n{said}")
    return Sample(wall, cpu, *most, switches)


def _seconds(used: struct_rusage) -> float:
    return used.ru_utime + used.ru_stime


def _switches(used: struct_rusage) -> int:
    return used.ru_nvcsw + used.ru_nivcsw


def settle() -> tuple[float, int]:
    """Wait for orphaned descendants; return their CPU time in seconds and the number of their context switches.

    Raise `Trouble` if one runs longer than `PATIENCE`.
    """
    seconds, switches, end = 0.0, 0, time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            pid, _, used = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return seconds, switches
        if pid:
            seconds += _seconds(used)
            switches += _switches(used)
        else:
            time.sleep(0.01)
    raise Trouble(f"A process is still running {PATIENCE:g} s after the command that started it ended.")

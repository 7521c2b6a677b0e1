"""The command that starts a judge. It is not part of `judge`, because it is needed before anything else is imported."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from .processes import own_environment

if TYPE_CHECKING:
    import subprocess

    from .context import Bench

ROOT: Final = str(Path(__file__).resolve().parents[2])
WORKER: Final = "pytest_interview_kata.judge.main"
TEMPORARY: Final = ("TMPDIR", "TEMP", "TMP")


def start(bench: Bench) -> subprocess.Popen[bytes]:
    """Return a judge that was started ahead, or start one. Raise `Stopped` or `OSError` as `Processes.start` does."""
    return bench.processes.start(_command(bench), **_surroundings(bench))


def keep(bench: Bench, process: subprocess.Popen[bytes]) -> None:
    """Keep a judge that has finished its orders for the next call of `start`."""
    bench.processes.keep(_command(bench), process)


def start_ahead(bench: Bench, number: int) -> None:
    """Start `number` judges before they are needed. Raise `Stopped` or `OSError` as `Processes.start` does."""
    for _ in range(number):
        bench.processes.start_ahead(_command(bench), **_surroundings(bench))


def _command(bench: Bench) -> list[str]:
    told = {"hidden": bench.hidden, "walls": sorted(bench.walls)}
    return [sys.executable, "-P", "-m", WORKER, str(bench.cache), json.dumps(told)]


def _surroundings(bench: Bench) -> dict[str, Any]:
    environment = own_environment() | {"PYTHONPATH": ROOT} | dict.fromkeys(TEMPORARY, str(bench.scratch))
    return {"env": environment, "cwd": bench.scratch}

"""How the program is called that judges. This stands apart from `judge`, for it is wanted before anything else is imported."""

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
    """Start a judge, or take one that was started ahead. Raises `Stopped` and `OSError`."""
    return bench.processes.start(_command(bench), **_surroundings(bench))


def keep(bench: Bench, process: subprocess.Popen[bytes]) -> None:
    """Keep a judge that has done all its orders for the next caller of `start`."""
    bench.processes.keep(_command(bench), process)


def start_ahead(bench: Bench, number: int) -> None:
    """Start so many judges ahead of need. Raises `Stopped` and `OSError`."""
    for _ in range(number):
        bench.processes.start_ahead(_command(bench), **_surroundings(bench))


def _command(bench: Bench) -> list[str]:
    told = {"hidden": bench.hidden, "walls": sorted(bench.walls)}
    return [sys.executable, "-P", "-m", WORKER, str(bench.cache), json.dumps(told)]


def _surroundings(bench: Bench) -> dict[str, Any]:
    environment = own_environment() | {"PYTHONPATH": ROOT} | dict.fromkeys(TEMPORARY, str(bench.scratch))
    return {"env": environment, "cwd": bench.scratch}

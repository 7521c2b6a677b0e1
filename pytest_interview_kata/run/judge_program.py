"""The command that starts a judge. It is not part of `judge`, because it is needed before anything else is imported."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from .processes import own_environment

if TYPE_CHECKING:
    import subprocess

    from .context import RunContext

ROOT: Final = str(Path(__file__).resolve().parents[2])
WORKER: Final = "pytest_interview_kata.judge.main"
TEMPORARY: Final = ("TMPDIR", "TEMP", "TMP")


def start(context: RunContext) -> subprocess.Popen[bytes]:
    """Return a judge that was started ahead, or start one. Raise `Stopped` or `OSError` as `Processes.start` does."""
    return context.processes.start(_command(context), **_surroundings(context))


def keep(context: RunContext, process: subprocess.Popen[bytes]) -> None:
    """Keep a judge that has finished its orders for the next call of `start`."""
    context.processes.keep(_command(context), process)


def start_ahead(context: RunContext, number: int) -> None:
    """Start `number` judges before they are needed. Raise `Stopped` or `OSError` as `Processes.start` does."""
    for _ in range(number):
        context.processes.start_ahead(_command(context), **_surroundings(context))


def _command(context: RunContext) -> list[str]:
    told = {"hidden": context.isolation.hidden, "walls": sorted(context.isolation.walls)}
    return [sys.executable, "-P", "-m", WORKER, str(context.cache), json.dumps(told)]


def _surroundings(context: RunContext) -> dict[str, Any]:
    environment = own_environment() | {"PYTHONPATH": ROOT} | dict.fromkeys(TEMPORARY, str(context.scratch))
    return {"env": environment, "cwd": context.scratch}

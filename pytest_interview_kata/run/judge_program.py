"""The command that starts a judge. It is not part of `judge`, because it is needed before anything else is imported."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from .processes import own_environment

if TYPE_CHECKING:
    from .context import RunContext

ROOT: Final = str(Path(__file__).resolve().parents[2])
WORKER: Final = "pytest_interview_kata.judge.main"
TEMPORARY: Final = ("TMPDIR", "TEMP", "TMP")


def judge_program(context: RunContext) -> tuple[list[str], dict[str, Any]]:
    """Return the command that starts a judge, and the options for `Processes.start`."""
    isolation = {"hidden": context.isolation.hidden, "walls": sorted(context.isolation.walls)}
    environment = own_environment() | {"PYTHONPATH": ROOT} | dict.fromkeys(TEMPORARY, str(context.scratch))
    command = [sys.executable, "-P", "-m", WORKER, str(context.cache), json.dumps(isolation)]
    return command, {"env": environment, "cwd": context.scratch}
